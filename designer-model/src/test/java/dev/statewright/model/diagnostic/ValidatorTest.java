package dev.statewright.model.diagnostic;

import static dev.statewright.model.diagnostic.Told.state;
import static dev.statewright.model.diagnostic.Told.told;
import static dev.statewright.model.diagnostic.Told.toldOfState;
import static dev.statewright.model.diagnostic.Told.warned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.text.Position;
import dev.statewright.model.text.TextRange;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValidatorTest {

    @Test
    void aDiagnosticSaysWhatAndWhereAndMarksThePlace() {
        String text = """
                {
                  "StartAt": "A",
                  "States": {
                    "A": {"Type": "Pass", "Next": "NOPE"},
                    "B": {"Type": "Succeed"}
                  }
                }
                """;
        int at = text.indexOf("\"NOPE\"");
        int unreached = text.indexOf("\"B\"");

        assertThat(Validator.validate(AslDocument.of(text)))
                .containsExactly(
                        new Diagnostic(
                                Severity.ERROR,
                                "MISSING_TRANSITION_TARGET",
                                "Missing 'Next' target: NOPE",
                                "/States/A/Next",
                                new TextRange(at, at + 6),
                                new Position(4, 35)),
                        new Diagnostic(
                                Severity.ERROR,
                                "MISSING_TRANSITION_TARGET",
                                "State \"B\" is not reachable.",
                                "/States/B",
                                new TextRange(unreached, unreached + 3),
                                new Position(5, 5)));
    }

    @Test
    void aTextThatIsNoJsonSaysOnlyThat() {
        List<Diagnostic> broken = Validator.validate(AslDocument.of("{\n  \"StartAt\": \"A\"\n  \"States\": {}\n}"));

        assertThat(broken).hasSize(1);
        assertThat(broken.getFirst().code()).isEqualTo("INVALID_JSON_DESCRIPTION");
        assertThat(broken.getFirst().position().line()).isEqualTo(2);
        assertThat(told("")).containsExactly("SCHEMA_VALIDATION_FAILED Definition must be a valid JSON object ");
        assertThat(told("[]")).containsExactly("SCHEMA_VALIDATION_FAILED Definition must be a valid JSON object ");
    }

    @Test
    void mistakesInYamlAreToldWithTheirPlacesAndCommentsAreNone() {
        String text = """
                # waits
                StartAt: Gone   # nowhere
                States:
                  A:
                    Type: Pass
                    End: true
                """;

        assertThat(Validator.validate(AslDocument.of(text, DocumentFormat.YAML)).stream()
                        .map(found -> found.code() + " " + found.location() + " " + found.position()))
                .contains("MISSING_TRANSITION_TARGET /StartAt 2:10")
                .noneMatch(told -> told.startsWith("INVALID"));
        assertThat(Validator.validate(AslDocument.of("StartAt: A\nStates:\n  A: [\n", DocumentFormat.YAML)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("INVALID_YAML");
                    assertThat(found.position().line()).isBetween(3, 4);
                });
    }

    @Test
    void deepNestingIsNoProblem() {
        int depth = 60;
        String inner = IntStream.range(0, depth)
                .mapToObj(i -> "{\"StartAt\": \"S" + i + "\", \"States\": {\"S" + i
                        + "\": {\"Type\": \"Parallel\", \"End\": true, \"Branches\": [")
                .collect(Collectors.joining());
        String last = "{\"StartAt\": \"E\", \"States\": {\"E\": {\"Type\": \"Succeed\"}}}";

        assertThat(told(inner + last + "]}}}".repeat(depth))).isEmpty();
    }

    @Test
    void aDefinitionHasAMebibyteAtMost() {
        String pass = "\"Type\": \"Pass\", \"End\": true, \"Comment\": \"%s\"";
        assertThat(toldOfState(pass.formatted("x".repeat(1_048_000)))).isEmpty();
        assertThat(toldOfState(pass.formatted("x".repeat(1_049_000))))
                .containsExactly("DEFINITION_TOO_LARGE A definition has 1,048,576 characters at most; this one has"
                        + " 1,049,070 even without blanks ");
        assertThat(Validator.validate(AslDocument.of(state("A", pass.formatted("x") + " ".repeat(1_049_000)))))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.severity()).isEqualTo(Severity.ADVICE);
                    assertThat(told.code()).isEqualTo("DEFINITION_TOO_LARGE");
                });
    }

    @Test
    void whatIsFilledInOnDeploymentIsTakenOnTrust() {
        assertThat(told("""
                        {"StartAt": "${First}", "States": {
                          "A": {"Type": "Task", "Resource": "${Arn}", "TimeoutSeconds": ${Seconds}, "Next": "${Second}"},
                          "B": {"Type": "Wait", "Timestamp": "${When}", "Next": "C"},
                          "C": {"Type": "Pass", "InputPath": "${Path}", "Parameters": {"a.$": "${Path}"}, "End": true}}}
                        """)).isEmpty();
    }

    @Test
    void whatLooksLikeAPathAndIsNoneIsAWarning() {
        assertThat(warned("\"Type\": \"Pass\", \"Parameters\": {\"a\": \"$.b\"}, \"End\": true"))
                .containsExactly("NO_DOLLAR /States/A/Parameters");
        assertThat(warned("\"Type\": \"Pass\", \"Result\": {\"a.$\": \"$.b\"}, \"End\": true"))
                .containsExactly("PASS_RESULT_IS_STATIC /States/A/Result");
        assertThat(warned("\"Type\": \"Choice\", \"Default\": \"A\", \"Choices\": [{\"Variable\": \"$.a\","
                        + " \"StringEquals\": \"$.b\", \"Next\": \"A\"}]"))
                .containsExactly("NO_PATH /States/A/Choices[0]/StringEquals");
    }

    @Test
    void everyCodeIsKnownToProfiles() {
        Set<String> written = Arrays.stream(Code.class.getDeclaredFields())
                .filter(field -> field.getType() == String.class)
                .map(java.lang.reflect.Field::getName)
                .collect(Collectors.toSet());
        assertThat(Validator.CODES).isEqualTo(written);
    }
}
