package dev.statewright.runtime.cloud.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.cloud.CloudOptions;
import dev.statewright.runtime.cloud.LocalCloud;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.shell.ClockMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that fire by time, and by what becomes of executions; in virtual time. */
class EventsInTimeTest {

    private static final String MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:";

    @TempDir
    private Path folder;

    private LocalCloud cloud;

    @BeforeEach
    void open() throws Exception {
        Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Long: {Type: AWS::Serverless::StateMachine, Properties: {Name: long, DefinitionUri: long.asl.json}}
                  Short:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      Name: short
                      DefinitionUri: short.asl.json
                      Events:
                        Regularly: {Type: Schedule, Properties: {Schedule: rate(5 minutes), Input: '{"by": "schedule"}'}}
                  Told: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: /aws/events/told}}
                  Ends:
                    Type: AWS::Events::Rule
                    Properties:
                      EventPattern:
                        source: [aws.states]
                        detail-type: [Step Functions Execution Status Change]
                        detail: {stateMachineArn: [{suffix: ':long'}]}
                      Targets:
                        - {Id: log, Arn: !GetAtt Told.Arn}
                """);
        Files.writeString(folder.resolve("long.asl.json"), """
                {"StartAt": "Wait", "States": {"Wait": {"Type": "Wait", "Seconds": 720, "Next": "Fail"},
                  "Fail": {"Type": "Fail", "Error": "Late", "Cause": "for dinner"}}}""");
        Files.writeString(folder.resolve("short.asl.json"), """
                {"StartAt": "End", "States": {"End": {"Type": "Pass", "End": true}}}""");
        cloud = LocalCloud.open(Workspace.open(folder), CloudOptions.DEFAULT.withClock(ClockMode.VIRTUAL));
        cloud.begin();
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aScheduleFiresAsOftenAsTimePassesForWhatRuns() throws Exception {
        run();

        List<JsonNode> started = executions("short");
        assertThat(started).hasSize(2);
        assertThat(call(
                                "DescribeExecution",
                                "{'executionArn':" + started.getFirst().path("executionArn") + "}")
                        .path("input")
                        .asText())
                .isEqualTo("{\"by\": \"schedule\"}");
    }

    @Test
    void rulesHearWhenAnExecutionBeginsAndHowItEnds() throws Exception {
        String arn = run();

        List<JsonNode> told = told();
        assertThat(told)
                .extracting(event -> event.path("detail").path("status").asText())
                .containsExactly("RUNNING", "FAILED");
        JsonNode last = told.getLast();
        assertThat(last.path("resources").path(0).asText()).isEqualTo(arn);
        assertThat(last.path("source").asText()).isEqualTo("aws.states");
        assertThat(last.path("detail").path("stateMachineArn").asText()).isEqualTo(MACHINE + "long");
        assertThat(last.path("detail").path("input").asText()).isEqualTo("{\"a\":1}");
        assertThat(last.path("detail").path("inputDetails").path("included").asBoolean())
                .isTrue();
        assertThat(last.path("detail").path("error").asText()).isEqualTo("Late");
        assertThat(last.path("detail").path("stopDate").asLong()
                        - last.path("detail").path("startDate").asLong())
                .isBetween(720_000L, 730_000L);
    }

    /** Runs the long workflow to its end, and waits until the last has heard of it. */
    private String run() throws Exception {
        String arn = call("StartExecution", "{'stateMachineArn':'" + MACHINE + "long','input':'{\\'a\\':1}'}")
                .path("executionArn")
                .asText();
        for (int i = 0; i < 1200 && told().size() < 2; i++) {
            Thread.sleep(25);
        }
        return arn;
    }

    private List<JsonNode> executions(String machine) {
        return StreamSupport.stream(
                        call("ListExecutions", "{'stateMachineArn':'" + MACHINE + machine + "'}")
                                .path("executions")
                                .spliterator(),
                        false)
                .toList();
    }

    private List<JsonNode> told() {
        JsonNode events = cloud.services()
                .call(
                        ServiceName.LOGS,
                        "FilterLogEvents",
                        Json.NODES.objectNode().put("logGroupName", "/aws/events/told"))
                .path("events");
        return StreamSupport.stream(events.spliterator(), false)
                .map(event -> Json.readTrusted(event.path("message").asText()))
                .toList();
    }

    private JsonNode call(String operation, String request) {
        return cloud.services().call(ServiceName.STATES, operation, (ObjectNode)
                Json.readTrusted(request.replace("\\'", "\\\"").replace('\'', '"')));
    }
}
