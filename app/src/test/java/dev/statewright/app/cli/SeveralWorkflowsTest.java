package dev.statewright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with several definitions, with comments, with names that an environment fills in: on the command line as in the studio. */
class SeveralWorkflowsTest {

    private static final String TEMPLATE = """
            Resources:
              One:
                Type: AWS::Serverless::StateMachine
                Properties:
                  Definition:
                    StartAt: A
                    States:
                      A: {Type: Pass, Result: "${Word}", End: true} # here
              Two:
                Type: AWS::StepFunctions::StateMachine
                Properties:
                  DefinitionString: '{"StartAt": "B", "States": {"B": {"Type": "Wait", "Seconds": ${Seconds}, "End": true}}}'
            """;

    @TempDir
    private Path folder;

    private Path template;

    @BeforeEach
    void write() throws IOException {
        template = Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
        Files.writeString(
                folder.resolve(".statewright.yaml"),
                "environments:\n  dev: {Word: hi, Seconds: 1}\n  prod: {Word: hello, Seconds: -1}\n");
    }

    @Test
    void theOneThatIsMeantMustBeNamed() {
        Outcome outcome = Outcome.of("run", template.toString());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo(
                        "statewright: " + template + " has several workflows: One, Two. Name one with --workflow.\n");
        assertThat(Outcome.of("run", template.toString(), "--workflow", "Three").err())
                .contains("has no workflow Three; it has One, Two.");
        assertThat(Outcome.of(
                                "render",
                                template.toString(),
                                "-o",
                                folder.resolve("x.svg").toString())
                        .status())
                .isEqualTo(2);
    }

    @Test
    void aWorkflowRunsWithTheValuesOfItsEnvironment() {
        assertThat(Outcome.of("run", template.toString(), "--workflow", "One").out())
                .isEqualTo("\"hi\"\n");
        assertThat(Outcome.of("run", template.toString(), "--workflow", "One", "--environment", "prod")
                        .out())
                .isEqualTo("\"hello\"\n");
        assertThat(Outcome.of("run", template.toString(), "--workflow", "One", "--environment", "test")
                        .err())
                .contains("There is no environment test in ", "; it has dev, prod.");
    }

    @Test
    void everyDefinitionIsValidatedAsWrittenAndWithEveryTable() {
        Outcome all = Outcome.of("validate", template.toString());
        assertThat(all.status()).isEqualTo(1);
        assertThat(all.out()).contains("template.yaml:12:", "error").contains("/States/B/Seconds");
        assertThat(Outcome.of("validate", template.toString(), "--environment", "dev")
                        .status())
                .isZero();
    }

    @Test
    void theOneThatIsNamedIsDrawn() throws IOException {
        Path out = folder.resolve("two.svg");

        assertThat(Outcome.of("render", template.toString(), "--workflow", "Two", "-o", out.toString())
                        .status())
                .isZero();
        assertThat(Files.readString(out)).contains("data-state=\"B\"").doesNotContain("data-state=\"A\"");
    }

    @Test
    void onlyDefinitionsAreIndentedAnewAndThoseOnOneLineStayThere() throws IOException {
        assertThat(Outcome.of("format", template.toString(), "--indent", "4").status())
                .isZero();
        assertThat(Files.readString(template))
                .isEqualTo(TEMPLATE.replace("        StartAt: A", "          StartAt: A")
                        .replace("        States:\n          A:", "          States:\n              A:"));
        assertThat(Outcome.of("format", template.toString(), "--indent", "2").status())
                .isZero();
        assertThat(Files.readString(template)).isEqualTo(TEMPLATE);
    }

    @Test
    void jsonWithCommentsRunsWhereItsNameSaysSo() throws IOException {
        String text = "// why\n{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"End\": true}}}";
        Path jsonc = Files.writeString(folder.resolve("a.asl.jsonc"), text);
        Path json = Files.writeString(folder.resolve("b.asl.json"), text);

        assertThat(Outcome.of("run", jsonc.toString(), "--input", "5")).isEqualTo(new Outcome(0, "5\n", ""));
        assertThat(Outcome.of("run", json.toString()).err()).contains("b.asl.json:1:1: error INVALID_JSON_DESCRIPTION");
    }
}
