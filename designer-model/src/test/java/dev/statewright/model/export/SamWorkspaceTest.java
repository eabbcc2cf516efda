package dev.statewright.model.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.Corpus;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.environment.Resolution;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamWorkspaceTest {

    private static final String ORDERS = """
            {
              "StartAt": "Look",
              "States": {
                "Look": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::dynamodb:getItem",
                  "Parameters": {"TableName": "${Orders}", "Key": {"id": {"S.$": "$.id"}}},
                  "Next": "Bill"
                },
                "Bill": {
                  "Type": "Task",
                  "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:bill-order",
                  "Next": "Queue"
                },
                "Queue": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::sqs:sendMessage",
                  "Parameters": {
                    "QueueUrl": "https://sqs.eu-west-1.amazonaws.com/111122223333/shipping",
                    "MessageBody.$": "$"
                  },
                  "Next": "Ship"
                },
                "Ship": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::states:startExecution.sync:2",
                  "Parameters": {"StateMachineArn": "arn:aws:states:eu-west-1:111122223333:stateMachine:ship", "Input.$": "$"},
                  "End": true
                }
              }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aLoneWorkflowBecomesATemplateWithARoleOfLeastPrivilege() {
        SamWorkspace exported = SamWorkspace.of(
                AslDocument.of(ORDERS), "take-orders", Map.of("Orders", "orders-dev"), DeploymentSettings.USUAL);

        assertThat(exported.files().get("template.yaml")).isEqualTo("""
                AWSTemplateFormatVersion: '2010-09-09'
                Transform: AWS::Serverless-2016-10-31

                Parameters:
                  Orders:
                    Type: String
                    Default: 'orders-dev'
                  BillOrderFunctionArn:
                    Type: String
                    Default: 'arn:aws:lambda:eu-west-1:111122223333:function:bill-order'
                  ShippingQueueUrl:
                    Type: String
                    Default: 'https://sqs.eu-west-1.amazonaws.com/111122223333/shipping'
                  ShipStateMachineArn:
                    Type: String
                    Default: 'arn:aws:states:eu-west-1:111122223333:stateMachine:ship'

                Resources:
                  TakeOrders:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      Name: TakeOrders
                      Type: STANDARD
                      DefinitionUri: take-orders.asl.json
                      DefinitionSubstitutions:
                        Orders: !Ref Orders
                        BillOrderFunctionArn: !Ref BillOrderFunctionArn
                        ShippingQueueUrl: !Ref ShippingQueueUrl
                        ShipStateMachineArn: !Ref ShipStateMachineArn
                      Role: !GetAtt TakeOrdersRole.Arn

                  TakeOrdersRole:
                    Type: AWS::IAM::Role
                    Properties:
                      AssumeRolePolicyDocument:
                        Version: '2012-10-17'
                        Statement:
                          - Effect: Allow
                            Principal: {Service: states.amazonaws.com}
                            Action: sts:AssumeRole
                            Condition:
                              StringEquals: {'aws:SourceAccount': !Ref AWS::AccountId}
                      Policies:
                        - PolicyName: TakeOrders
                          PolicyDocument:
                            Version: '2012-10-17'
                            Statement:
                              - Effect: Allow
                                Action: dynamodb:GetItem
                                Resource: !Sub 'arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Orders}'
                              - Effect: Allow
                                Action: lambda:InvokeFunction
                                Resource:
                                  - !Ref BillOrderFunctionArn
                                  - !Sub '${BillOrderFunctionArn}:*'
                              - Effect: Allow
                                Action: sqs:SendMessage
                                Resource: !Sub ['arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:${ShippingQueueUrlName}', {ShippingQueueUrlName: !Select [4, !Split [/, !Ref ShippingQueueUrl]]}]
                              - Effect: Allow
                                Action: states:StartExecution
                                Resource: !Ref ShipStateMachineArn
                              - Effect: Allow
                                Action:
                                  - states:DescribeExecution
                                  - states:StopExecution
                                Resource: !Sub 'arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:execution:*'
                              - Effect: Allow
                                Action:
                                  - events:DescribeRule
                                  - events:PutRule
                                  - events:PutTargets
                                Resource: !Sub 'arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule'

                Outputs:
                  TakeOrdersArn:
                    Value: !Ref TakeOrders
                """);
        assertThat(exported.open()).containsExactly("states:DescribeExecution", "states:StopExecution");
    }

    @Test
    void theDefinitionKeepsEverythingButTheAccount() {
        SamWorkspace exported =
                SamWorkspace.of(AslDocument.of(ORDERS), "take-orders", Map.of(), DeploymentSettings.USUAL);

        assertThat(exported.files().get("take-orders.asl.json"))
                .isEqualTo(ORDERS.replace(
                                "arn:aws:lambda:eu-west-1:111122223333:function:bill-order", "${BillOrderFunctionArn}")
                        .replace("https://sqs.eu-west-1.amazonaws.com/111122223333/shipping", "${ShippingQueueUrl}")
                        .replace("arn:aws:states:eu-west-1:111122223333:stateMachine:ship", "${ShipStateMachineArn}"));
    }

    @Test
    void theFolderIsAWorkspaceThatFillsTheNamesInAgain() throws Exception {
        SamWorkspace.of(AslDocument.of(ORDERS), "take-orders", Map.of("Orders", "orders-dev"), DeploymentSettings.USUAL)
                .write(folder);

        WorkflowEntry workflow = Workspace.open(folder).workflows().getFirst();
        assertThat(workflow.name()).isEqualTo("TakeOrders");
        assertThat(workflow.substitutions())
                .isEqualTo(Map.of(
                        "Orders", "orders-dev",
                        "BillOrderFunctionArn", "arn:aws:lambda:eu-west-1:111122223333:function:bill-order",
                        "ShippingQueueUrl", "https://sqs.eu-west-1.amazonaws.com/111122223333/shipping",
                        "ShipStateMachineArn", "arn:aws:states:eu-west-1:111122223333:stateMachine:ship"));
    }

    @Test
    void loggingAndTracingAreInTheTemplateAndAllowed() {
        String template = template(AslDocument.of("""
                        {"StartAt": "End", "States": {"End": {"Type": "Succeed"}}}"""), new DeploymentSettings("EXPRESS", "ERROR", true, true));

        assertThat(template)
                .contains("Type: EXPRESS")
                .contains("""
                              Logging:
                                Level: ERROR
                                IncludeExecutionData: true
                                Destinations:
                                  - CloudWatchLogsLogGroup:
                                      LogGroupArn: !GetAtt FlowLog.Arn
                              Tracing:
                                Enabled: true
                        """)
                .contains("LogGroupName: /aws/vendedlogs/states/Flow")
                .contains("- logs:CreateLogDelivery")
                .contains("- xray:PutTraceSegments");
    }

    @Test
    void aYamlDefinitionStaysYamlWithItsComments() {
        String flow = """
                StartAt: Tell   # at once
                States:
                  Tell:
                    Type: Task
                    Resource: arn:aws:states:::sns:publish
                    Parameters:
                      TopicArn: arn:aws:sns:eu-west-1:111122223333:alarm-bell
                      Message: Fire!
                    End: true
                """;
        SamWorkspace exported =
                SamWorkspace.of(AslDocument.of(flow, DocumentFormat.YAML), "flow", Map.of(), DeploymentSettings.USUAL);

        assertThat(exported.files().get("flow.asl.yaml"))
                .isEqualTo(flow.replace("arn:aws:sns:eu-west-1:111122223333:alarm-bell", "${AlarmBellTopicArn}"));
        assertThat(exported.files().get("template.yaml"))
                .contains("DefinitionUri: flow.asl.yaml")
                .contains("Action: sns:Publish\n                Resource: !Ref AlarmBellTopicArn");
    }

    @Test
    void filesThatSayTheSameAreNotInTheWay() throws Exception {
        SamWorkspace exported =
                SamWorkspace.of(AslDocument.of(ORDERS), "take-orders", Map.of(), DeploymentSettings.USUAL);
        exported.write(folder.resolve("new/folder"));
        assertThat(exported.inTheWay(folder.resolve("new/folder"))).isEmpty();

        Files.writeString(folder.resolve("new/folder/template.yaml"), "Resources: {}\n");
        assertThat(exported.inTheWay(folder.resolve("new/folder")))
                .isEqualTo(List.of(folder.resolve("new/folder/template.yaml")));
    }

    @Test
    void everyDefinitionIsTheSameAgainWhereItsAccountIsFilledIn() throws Exception {
        List<Corpus.Definition> all = new ArrayList<>(Corpus.json());
        all.addAll(Corpus.yaml());
        for (Corpus.Definition each : all) {
            AslDocument document = AslDocument.of(each.text(), DocumentFormat.of(each.file(), each.text()));
            if (!document.isWellFormed()) {
                continue;
            }
            SamWorkspace exported = SamWorkspace.of(document, "flow", Map.of(), DeploymentSettings.USUAL);
            exported.write(folder.resolve("each"));
            WorkflowEntry workflow =
                    Workspace.open(folder.resolve("each")).workflows().getFirst();
            AslDocument again =
                    Resolution.of(workflow.document(), workflow.substitutions()).resolved();
            assertThat(json(again)).as(each.toString()).isEqualTo(json(document));
            Files.delete(workflow.file());
        }
    }

    private static Object json(AslDocument document) {
        return document.tree().root().map(SyntaxJson::toJson);
    }

    @Test
    void aBrokenDefinitionIsRefusedWithItsPlace() {
        assertThatThrownBy(
                        () -> template(AslDocument.of("{\"StartAt\": \"A\",\n  nonsense}"), DeploymentSettings.USUAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("2:");
    }

    private static String template(AslDocument document, DeploymentSettings settings) {
        return SamWorkspace.of(document, "flow", Map.of(), settings).files().get("template.yaml");
    }
}
