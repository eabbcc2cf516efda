package dev.statewright.model.export;

import dev.statewright.model.document.AslFile;
import dev.statewright.model.document.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The files of a workspace to begin with: a SAM template with a workflow, a function and a table, that runs here and deploys as it is. */
public final class StarterWorkspace {

    private static final String TEMPLATE = """
            AWSTemplateFormatVersion: '2010-09-09'
            Transform: AWS::Serverless-2016-10-31

            Resources:
              Greetings:
                Type: AWS::Serverless::StateMachine
                Properties:
                  Name: Greetings
                  DefinitionUri: workflows/greetings.asl.json
                  DefinitionSubstitutions:
                    Greet: !Ref Greet
                    Visits: !Ref Visits
                  Policies:
                    - LambdaInvokePolicy: {FunctionName: !Ref Greet}
                    - DynamoDBCrudPolicy: {TableName: !Ref Visits}

              Greet:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: functions
                  Handler: greet.handler
                  Runtime: nodejs22.x

              Visits:
                Type: AWS::DynamoDB::Table
                Properties:
                  BillingMode: PAY_PER_REQUEST
                  AttributeDefinitions: [{AttributeName: name, AttributeType: S}]
                  KeySchema: [{AttributeName: name, KeyType: HASH}]
            """;
    private static final String WORKFLOW = """
            {
              "Comment": "Greets somebody, and remembers it.",
              "QueryLanguage": "JSONata",
              "StartAt": "Greet",
              "States": {
                "Greet": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::lambda:invoke",
                  "Arguments": {
                    "FunctionName": "${Greet}",
                    "Payload": "{% $states.input %}"
                  },
                  "Output": "{% $states.result.Payload %}",
                  "Next": "Remember"
                },
                "Remember": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::dynamodb:updateItem",
                  "Arguments": {
                    "TableName": "${Visits}",
                    "Key": {
                      "name": {
                        "S": "{% $states.input.name %}"
                      }
                    },
                    "UpdateExpression": "ADD visits :one",
                    "ExpressionAttributeValues": {
                      ":one": {
                        "N": "1"
                      }
                    }
                  },
                  "Output": "{% $states.input %}",
                  "End": true
                }
              }
            }
            """;
    private static final String INPUT = """
            {
              "name": "Ada"
            }
            """;
    private static final String FUNCTION = """
            exports.handler = async ({ name = 'world' }) => {
              console.log(`Greeting ${name}`);
              return { name, greeting: `Hello, ${name}!` };
            };
            """;

    private StarterWorkspace() {}

    static SequencedMap<String, String> files() {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        files.put("template.yaml", TEMPLATE);
        files.put("workflows/greetings.asl.json", WORKFLOW);
        files.put("workflows/greetings.input.json", INPUT);
        files.put("functions/greet.js", FUNCTION);
        return files;
    }

    /** What of it is in a folder already: nothing is written over. */
    public static List<Path> inTheWay(Path folder) {
        return files().keySet().stream()
                .map(folder::resolve)
                .filter(Files::exists)
                .toList();
    }

    /**
     * Writes the files.
     *
     * @throws dev.statewright.model.document.UnwritableFile where that is not possible
     * @throws IOException where a folder cannot be made
     */
    public static void write(Path folder) throws IOException {
        for (var file : files().entrySet()) {
            Path target = folder.resolve(file.getKey());
            try {
                Files.createDirectories(target.getParent());
            } catch (IOException trouble) {
                throw new IOException(
                        target.getParent() + " cannot be made: " + FileTrouble.reason(trouble) + ".", trouble);
            }
            AslFile.save(target, file.getValue());
        }
    }
}
