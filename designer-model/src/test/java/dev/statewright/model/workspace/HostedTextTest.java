package dev.statewright.model.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.DuplicateState;
import dev.statewright.model.command.RenameState;
import dev.statewright.model.command.SetField;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Validator;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostedTextTest {

    private static final StatePath A = StatePath.root("A");

    @TempDir
    private Path path;

    @Test
    void aStringOnOneLineOfJsonIsEditedWithinItsQuotes() throws Exception {
        String definition =
                "{\\\"StartAt\\\":\\\"A\\\",\\\"States\\\":{\\\"A\\\":{\\\"Type\\\":\\\"Pass\\\",\\\"End\\\":true}}}";
        String template = json("\"" + definition + "\"");
        Hosted hosted = hosted("template.json", template);

        assertThat(hosted.after(new RenameState(A, "Say \"B\"")))
                .isEqualTo(template.replace("\\\"A\\\"", "\\\"Say \\\\\\\"B\\\\\\\"\\\""));
        assertThat(hosted.after(Hosted.comment("A", "tab\tand \\")))
                .isEqualTo(template.replace("Pass\\\",", "Pass\\\",\\\"Comment\\\":\\\"tab\\\\tand \\\\\\\\\\\","));
        assertThat(hosted.document().tree().positionOf(template.indexOf("Pass")).line())
                .isEqualTo(6);
    }

    @Test
    void escapedLineBreaksStayEscapes() throws Exception {
        String template = yaml("\"{\\n  \\\"StartAt\\\": \\\"A\\\",\\n  \\\"States\\\": {\\n    \\\"A\\\": {\\n"
                + "      \\\"Type\\\": \\\"Pass\\\",\\n      \\\"End\\\": true\\n    }\\n  }\\n}\"");

        assertThat(hosted("template.yaml", template).after(Hosted.comment("A", "new")))
                .isEqualTo(template.replace("Pass\\\",\\n", "Pass\\\",\\n      \\\"Comment\\\": \\\"new\\\",\\n"));
    }

    @Test
    void singleQuotesOnSeveralLinesKeepTheirLines() throws Exception {
        String template = yaml("""
                '{
                          "StartAt": "A",
                          "States": {
                            "A": {
                              "Type": "Pass",
                              "Comment": "it''s",
                              "End": true
                            }
                          }
                        }'""");
        Hosted hosted = hosted("template.yaml", template);

        assertThat(hosted.document().machine().states().getFirst().common().comment())
                .contains("it's");
        assertThat(hosted.after(Hosted.comment("A", "isn't"))).isEqualTo(template.replace("it''s", "isn''t"));
        assertThat(hosted.after(new SetField(A.syntax(), "Result", Optional.of(TextNode.valueOf("r")))))
                .isEqualTo(template.replace(
                        "              \"End\": true\n",
                        "              \"Result\": \"r\",\n              \"End\": true\n"));
    }

    @Test
    void theTypeOfAQuotedStringStaysBeforeIt() throws Exception {
        String template = yaml(
                "!Sub '{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Task\",\"Resource\":\"${Fn.Arn}\",\"End\":true}}}'");

        assertThat(hosted("template.yaml", template).after(new RenameState(A, "B")))
                .isEqualTo(template.replace("\"A\"", "\"B\""));
    }

    @Test
    void partsOfAJoinAreOneDefinitionWithItsFunctionsAsSubstitutions() throws Exception {
        String template = join();
        Hosted hosted = hosted("template.json", template);

        assertThat(hosted.document()
                        .machine()
                        .states()
                        .getFirst()
                        .common()
                        .json()
                        .path("Resource")
                        .asText())
                .isEqualTo("${Fn.Arn}");
        assertThat(hosted.after(new RenameState(A, "B"))).isEqualTo(template.replace("\\\"A\\\"", "\\\"B\\\""));
        assertThat(hosted.after(Hosted.comment("A", "c")))
                .isEqualTo(template.replace("Task\\\",", "Task\\\",\\\"Comment\\\":\\\"c\\\","));
        assertThat(Substitutions.in(hosted.document(), hosted.entry().substitutions())
                        .text())
                .contains("\"Resource\":\"arn:aws:lambda:us-east-1:123456789012:function:Fn\"");
    }

    @Test
    void aFunctionThatIsReplacedGivesItsPlaceToText() throws Exception {
        assertThat(hosted("template.json", join())
                        .after(new SetField(A.syntax(), "Resource", Optional.of(TextNode.valueOf("arn:x")))))
                .isEqualTo(join().replace(
                                "\\\"Resource\\\":\\\"\",\n            {\"Fn::GetAtt\": [\"Fn\", \"Arn\"]},\n            \"\\\",",
                                "\\\"Resource\\\":\\\"arn:x\\\","));
    }

    @Test
    void aCopiedFunctionStaysAFunction() throws Exception {
        String after = hosted("template.json", join()).after(new DuplicateState(A));

        assertThat(after.split("Fn::GetAtt", -1)).hasSize(3);
        assertThat(after).doesNotContain("${Fn");
    }

    @Test
    void aJoinInBlocksOfYamlIsEdited() throws Exception {
        String template = yaml("""
                !Join
                          - ''
                          - - '{"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "'
                            - !GetAtt Fn.Arn
                            - '", "End": true}}}'""");
        Hosted hosted = hosted("template.yaml", template);

        assertThat(hosted.after(new RenameState(A, "B"))).isEqualTo(template.replace("\"A\"", "\"B\""));
        assertThat(hosted.after(new SetField(A.syntax(), "Resource", Optional.of(TextNode.valueOf("x")))))
                .isEqualTo(template.replace("\"'\n            - !GetAtt Fn.Arn\n            - '\",", "\"x\","));
        assertThat(hosted.after(new DuplicateState(A)).split("!GetAtt", -1)).hasSize(3);
    }

    @Test
    void diagnosticsAreToldWhereTheyStandInTheFile() throws Exception {
        String template = join().replace("\\\"End\\\":true", "\\\"Next\\\":\\\"Gone\\\"");
        Diagnostic first =
                Validator.validate(hosted("template.json", template).document()).getFirst();

        assertThat(first.range().of(template)).contains("Gone");
        assertThat(first.position().line()).isEqualTo(9);
    }

    @Test
    void whatIsNoDefinitionIsOpenedWithItsMistakeNamed() throws Exception {
        assertThat(hosted("template.json", json("\"{\\\"StartAt\\\": \""))
                        .document()
                        .tree()
                        .errors())
                .first()
                .satisfies(error -> assertThat(error.message()).isNotBlank());
        assertThat(hosted("template.yaml", yaml("''")).document().tree().errors())
                .isNotEmpty();
    }

    private Hosted hosted(String name, String template) throws Exception {
        return Hosted.first(new Folder(path).with(name, template).file(name));
    }

    private static String join() {
        return json("""
                {"Fn::Join": ["", [
                            "{\\"StartAt\\":\\"A\\",\\"States\\":{\\"A\\":{\\"Type\\":\\"Task\\",\\"Resource\\":\\"",
                            {"Fn::GetAtt": ["Fn", "Arn"]},
                            "\\",\\"End\\":true}}}"
                          ]]}""");
    }

    private static String json(String definition) {
        return """
                {
                  "Resources": {
                    "Flow": {
                      "Type": "AWS::StepFunctions::StateMachine",
                      "Properties": {
                        "DefinitionString": %s
                      }
                    },
                    "Fn": {"Type": "AWS::Lambda::Function"}
                  }
                }
                """.formatted(definition);
    }

    private static String yaml(String definition) {
        return """
                Resources:
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: %s
                      RoleArn: x
                  Fn:
                    Type: AWS::Lambda::Function
                """.formatted(definition);
    }
}
