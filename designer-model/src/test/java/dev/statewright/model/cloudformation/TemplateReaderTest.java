package dev.statewright.model.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.cloudformation.ReadTemplate.Problem;
import dev.statewright.model.text.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateReaderTest {

    @Test
    void aMistakeInOneResourceLeavesTheOthers() throws Exception {
        ReadTemplate read = TemplateReader.read("""
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  # the first
                  Flow:
                    Type: AWS::Serverless::StateMachine
                    Properties: {Name: flow, DefinitionUri: flow.asl.json}
                  Table:
                    Type: AWS::DynamoDB::Table
                    Properties:
                      TableName: "orders
                      BillingMode: PAY_PER_REQUEST
                  Queue:
                    Type: AWS::SQS::Queue
                    Properties: {QueueName: work
                  Topic:
                    Type: AWS::SNS::Topic
                Outputs:
                  Arn:
                    Value: !Ref Flow
                """, "t.yaml");

        assertThat(read.root().toString())
                .isEqualTo("{\"Transform\":\"AWS::Serverless-2016-10-31\",\"Resources\":{"
                        + "\"Flow\":{\"Type\":\"AWS::Serverless::StateMachine\",\"Properties\":{\"Name\":\"flow\","
                        + "\"DefinitionUri\":\"flow.asl.json\"}},\"Topic\":{\"Type\":\"AWS::SNS::Topic\"}},"
                        + "\"Outputs\":{\"Arn\":{\"Value\":{\"Ref\":\"Flow\"}}}}");
        assertThat(read.problems())
                .isEqualTo(
                        List.of(
                                new Problem(
                                        new Position(10, 18),
                                        "Table is left out, because this is not YAML: found unexpected end of stream"),
                                new Problem(
                                        new Position(14, 17),
                                        "Queue is left out, because this is not YAML: expected ',' or '}', but got <stream end>")));
    }

    @Test
    void aWrongIndentationIsToldWhereItIs() throws Exception {
        ReadTemplate read = TemplateReader.read("""
                Resources:
                  Topic:
                    Type: AWS::SNS::Topic
                     Properties: {}
                  Queue:
                    Type: AWS::SQS::Queue
                """, "t.yaml");

        assertThat(read.root().path("Resources").properties())
                .extracting(entry -> entry.getKey())
                .containsExactly("Queue");
        assertThat(read.problems())
                .extracting(problem -> problem.position().line())
                .containsExactly(4);
    }

    @Test
    void brokenJsonKeepsWhatCanBeRead() throws Exception {
        ReadTemplate read = TemplateReader.read("""
                {"Resources": {
                  "Topic": {"Type": "AWS::SNS::Topic"},
                  "Queue": {"Type": "AWS::SQS::Queue",}
                }}
                """, "t.json");

        assertThat(read.root().path("Resources").path("Topic").path("Type").asText())
                .isEqualTo("AWS::SNS::Topic");
        assertThat(read.problems())
                .extracting(problem -> problem.position().line())
                .containsExactly(3);
    }

    @Test
    void aTextInWhichNothingIsRightIsRefusedAtItsPlace() {
        assertThatThrownBy(() -> TemplateReader.read("Resources: [\n", "t.yaml"))
                .isInstanceOf(UnreadableTemplate.class)
                .hasMessageStartingWith("t.yaml:2:1: this is not YAML: ");
    }
}
