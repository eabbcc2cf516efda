package dev.statewright.model.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.DeleteStates;
import dev.statewright.model.command.DuplicateState;
import dev.statewright.model.command.RenameState;
import dev.statewright.model.command.SetField;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.template.StateTemplate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerraformDefinitionsTest {

    private static final StatePath CALL = StatePath.root("Call");

    private static final String ENCODED = """
            # states
            resource "aws_sfn_state_machine" "orders" {
              name = "orders-${var.stage}"
              type = "EXPRESS"

              definition = jsonencode({
                StartAt = "Call" # first
                States = {
                  Call = {
                    Type     = "Task"
                    Resource = aws_lambda_function.call.arn
                    Parameters = {
                      "Payload.$" = "$"
                      Names       = ["a", "b-${var.stage}"]
                    }
                    Next = "Done"
                  }
                  Done = { Type = "Succeed" }
                }
              })
            }

            variable "stage" {
              default = "dev"
            }
            """;

    private static final String HEREDOC = """
            locals {
              flow = <<-JSON
                {
                  "StartAt": "Call",
                  "States": {
                    "Call": {
                      "Type": "Task",
                      "Resource": "${lookup(var.functions, "call")}",
                      "TimeoutSeconds": ${var.seconds},
                      "End": true
                    }
                  }
                }
              JSON
            }

            resource "aws_sfn_state_machine" "flow" {
              definition = local.flow
            }
            """;

    @TempDir
    private Path path;

    @Test
    void anObjectThatIsEncodedIsEditedAsTerraformWritesIt() throws Exception {
        Hosted hosted = hosted(ENCODED);

        assertThat(hosted.entry().name()).isEqualTo("orders-dev");
        assertThat(hosted.entry().isExpress()).isTrue();
        assertThat(hosted.document().machine().states().stream().map(State::name))
                .containsExactly("Call", "Done");
        assertThat(Validator.validate(hosted.document(), true)).isEmpty();
        assertThat(hosted.after(new RenameState(CALL, "Ask")))
                .isEqualTo(ENCODED.replace("\"Call\"", "\"Ask\"").replace("Call =", "Ask ="));
        assertThat(hosted.after(new RenameState(CALL, "Ask us")))
                .isEqualTo(ENCODED.replace("\"Call\"", "\"Ask us\"").replace("Call =", "\"Ask us\" ="));
        assertThat(hosted.after(Hosted.comment("Call", "a \"${var.stage}\" %{ one")))
                .isEqualTo(ENCODED.replace(
                        "= \"Task\"\n", "= \"Task\"\n        Comment = \"a \\\"${var.stage}\\\" %%{ one\"\n"));
        assertThat(hosted.after(new SetField(CALL.syntax(), "Resource", Optional.of(TextNode.valueOf("arn")))))
                .isEqualTo(ENCODED.replace("aws_lambda_function.call.arn", "\"arn\""));
    }

    @Test
    void statesAreInsertedAndRemovedAmongObjectsWithoutCommas() throws Exception {
        Hosted hosted = hosted(ENCODED);

        assertThat(hosted.after(new DropTarget.OnEdge(Transition.next(CALL))
                        .toCommand(new StateTemplate(
                                "Pass", JsonNodeFactory.instance.objectNode().put("Type", "Pass")))))
                .contains(
                        "        Next = \"Pass\"\n      }\n      Pass = {\n        Type = \"Pass\"\n        Next = \"Done\"\n      }\n");
        assertThat(hosted.after(new DuplicateState(CALL)))
                .doesNotContain("},\n")
                .contains("\"Call (1)\" = {\n");
        assertThat(hosted.after(new DeleteStates(List.of(CALL))))
                .contains(
                        "    StartAt = \"Done\" # first\n    States = {\n      Done = { Type = \"Succeed\" }\n    }\n");
    }

    @Test
    void aHeredocIsEditedWithItsInterpolationsAsSubstitutions() throws Exception {
        Hosted hosted = hosted(HEREDOC);

        assertThat(hosted.document().tree().errors()).isEmpty();
        assertThat(Validator.validate(hosted.document())).isEmpty();
        assertThat(hosted.after(new RenameState(CALL, "Ask"))).isEqualTo(HEREDOC.replace("\"Call\"", "\"Ask\""));
        assertThat(hosted.after(Hosted.comment("Call", "c")))
                .isEqualTo(HEREDOC.replace("\"Task\",\n", "\"Task\",\n          \"Comment\": \"c\",\n"));
        assertThat(hosted.after(new DuplicateState(CALL)).split("lookup\\(var.functions, \"call\"\\)", -1))
                .hasSize(3);
    }

    @Test
    void aTemplateFileIsAFileOfItsOwnWithItsValues() throws Exception {
        new Folder(path)
                .with("flow.asl.json", Folder.WORKFLOW)
                .with("variables.tf", "variable \"table\" {\n  default = \"orders\"\n}\n")
                .with("main.tf", """
                        resource "aws_sfn_state_machine" "flow" {
                          definition = templatefile("${path.module}/flow.asl.json", {
                            Table = var.table
                            Fn    = aws_lambda_function.x.arn
                            Count = 3
                          })
                        }
                        """);

        WorkflowEntry entry =
                Workspace.open(path.resolve("main.tf")).workflows().getFirst();

        assertThat(entry.file()).isEqualTo(path.resolve("flow.asl.json"));
        assertThat(entry.embedding()).isEmpty();
        assertThat(entry.substitutions()).containsOnlyKeys("Table", "Count").containsEntry("Table", "orders");
    }

    @Test
    void aBrokenFileIsReadAsFarAsItGoes() throws Exception {
        String cut = ENCODED.substring(0, ENCODED.indexOf("    Next = "));
        Hosted hosted = hosted(cut);

        assertThat(hosted.document().machine().states().stream().map(State::name))
                .containsExactly("Call");
        assertThat(hosted.document().tree().errors()).isNotEmpty();
        for (int length = 0; length < HEREDOC.length(); length++) {
            assertThat(dev.statewright.model.syntax.DocumentFormat.HCL
                            .parse(HEREDOC.substring(0, length))
                            .root())
                    .isPresent();
        }
    }

    private Hosted hosted(String text) throws Exception {
        return Hosted.first(new Folder(path).with("main.tf", text).file("main.tf"));
    }
}
