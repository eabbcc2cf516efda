package dev.statewright.model.edit;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The same small workflow in every format that is read, with its comments, quotes and functions. */
final class FormatSamples {

    private static final String LINES = """
            {
              "StartAt": "Call",
              "States": {
                "Call": {
                  "Type": "Task",
                  "Resource": "${Fn.Arn}",
                  "TimeoutSeconds": 30,
                  "Next": "Done"
                },
                "Done": {"Type": "Succeed", "Comment": "the end"}
              }
            }
            """;

    private static final String ONE_LINE =
            "{\"StartAt\":\"Call\",\"States\":{\"Call\":{\"Type\":\"Task\",\"Resource\":\"arn\",\"Next\":\"Done\"},\"Done\":{\"Type\":\"Succeed\",\"Comment\":\"it's\"}}}";

    private static final String RESOURCE =
            "Resources:\n  Flow:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n";

    private FormatSamples() {}

    /** Texts by the names of their files. */
    static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("plain.asl.json", LINES);
        texts.put("comments.asl.jsonc", "// above\n" + LINES.replace("30,", "30, // half a minute"));
        texts.put("bare.asl.json", LINES.replace("30", "${Seconds}"));
        texts.put("flow.asl.yaml", """
                # above
                StartAt: Call
                States:
                  Call:
                    Type: Task # what
                    Resource: "${Fn.Arn}"
                    Comment: |
                      two
                      lines
                    TimeoutSeconds: 30
                    Next: Done
                  Done: {Type: Succeed, Comment: 'the end'}
                """);
        texts.put("object.template.yaml", """
                Resources:
                  Flow:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      Definition:
                        StartAt: Call # first
                        States:
                          Call:
                            Type: Task
                            Resource: !GetAtt Fn.Arn
                            Next: Done
                          Done: {Type: Succeed, Comment: >-
                            folded
                            }
                      Role: x
                """.replace(", Comment: >-\n            folded\n            }", "}"));
        texts.put(
                "block.template.yaml",
                RESOURCE + "      DefinitionString: !Sub |-\n        "
                        + LINES.strip().replace("\n", "\n        ") + "\n      RoleArn: x\n");
        texts.put("single.template.yaml", RESOURCE + "      DefinitionString: '" + ONE_LINE.replace("'", "''") + "'\n");
        texts.put(
                "double.template.yaml",
                RESOURCE + "      DefinitionString: \"" + escaped(ONE_LINE) + "\"\n      RoleArn: x\n");
        texts.put(
                "escaped-lines.template.yaml",
                RESOURCE + "      DefinitionString: \"" + escaped(LINES).replace("\n", "\\n") + "\"\n");
        texts.put(
                "join.template.json", """
                {
                  "Resources": {
                    "Flow": {
                      "Type": "AWS::StepFunctions::StateMachine",
                      "Properties": {"DefinitionString": {"Fn::Join": ["", ["%s", {"Ref": "Fn"}, "%s"]]}}
                    }
                  }
                }
                """.formatted((Object[]) escaped(ONE_LINE).split("arn")));
        texts.put("encoded.tf", """
                resource "aws_sfn_state_machine" "flow" {
                  definition = jsonencode({
                    StartAt = "Call" # first
                    States = {
                      Call = {
                        Type           = "Task"
                        Resource       = aws_lambda_function.call.arn
                        TimeoutSeconds = 30
                        Next           = "Done"
                      }
                      Done = { Type = "Succeed", Comment = "the end" }
                    }
                  })
                }
                """);
        texts.put(
                "heredoc.tf",
                "resource \"aws_sfn_state_machine\" \"flow\" {\n  definition = <<EOF\n"
                        + LINES.replace("Fn.Arn", "lookup(var.arns, \"call\")") + "EOF\n}\n");
        texts.put(
                "quoted.tf",
                "resource \"aws_sfn_state_machine\" \"flow\" {\n  definition = \"" + escaped(ONE_LINE) + "\"\n}\n");
        texts.put("described.json", "{\n  \"name\": \"flow\",\n  \"definition\": \"" + escaped(ONE_LINE) + "\"\n}\n");
        texts.put(
                "sls.yml",
                "service: x\nstepFunctions:\n  stateMachines:\n    flow:\n      definition:\n"
                        + "        StartAt: Done\n        States:\n          Done:\n            Type: Succeed\n");
        return texts;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** What is opened when a text stands in a file of that name. */
    static List<AslDocument> open(Path folder, String name, String text) {
        try {
            Path file = Files.writeString(folder.resolve(name), text);
            List<WorkflowEntry> named = Workspace.namedIn(file);
            return named.isEmpty()
                    ? List.of(AslFile.open(file).document())
                    : named.stream().map(WorkflowEntry::document).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
