package dev.statewright.runtime.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.cloud.CloudResources;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.cloud.service.CloudService;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.service.Services;
import dev.statewright.runtime.history.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForesightTest {

    @TempDir
    private Path folder;

    private final LinkedBlockingQueue<String> started = new LinkedBlockingQueue<>();
    private final Services services = new Services();
    private List<FunctionEntry> functions;
    private Foresight foresight;

    @BeforeEach
    void open() throws Exception {
        Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Table: {Type: AWS::DynamoDB::Table, Properties: {TableName: seen,
                    AttributeDefinitions: [{AttributeName: PK, AttributeType: S}], KeySchema: [{AttributeName: PK, KeyType: HASH}]}}
                  Queue: {Type: AWS::SQS::Queue, Properties: {QueueName: work}}
                  Reader: {Type: AWS::Serverless::Function, Properties: {FunctionName: reader, Runtime: nodejs22.x, Handler: a.b,
                    CodeUri: ., Environment: {Variables: {TABLE: !Ref Table}},
                    Events: {E: {Type: EventBridgeRule, Properties: {Pattern: {source: [x]}}}}}}
                  Lonely: {Type: AWS::Serverless::Function, Properties: {FunctionName: lonely, Runtime: nodejs22.x, Handler: a.b,
                    CodeUri: .}}
                  Flow: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: flow.asl.json}}
                """);
        Files.writeString(folder.resolve("flow.asl.json"), """
                {"StartAt": "End", "States": {"End": {"Type": "Succeed"}}}""");
        Workspace workspace = Workspace.open(folder);
        functions = workspace.functions();
        for (ServiceName name : List.of(ServiceName.DYNAMODB, ServiceName.SQS, ServiceName.EVENTS)) {
            services.add(new Started(name));
        }
        CloudResources resources = CloudResources.of(workspace);
        foresight = new Foresight(() -> resources, services, () -> started.add("functions"));
    }

    @Test
    void theTablesThatAFunctionsEnvironmentNamesStartBesideIt() throws Exception {
        foresight.functionBegins(function("lonely"));
        foresight.functionBegins(function("reader"));

        assertThat(started.poll(10, TimeUnit.SECONDS)).isEqualTo("DYNAMODB");
        assertThat(started).isEmpty();
    }

    @Test
    void theFunctionsThatRulesTellAreLoadedWhenEventsBegin() throws Exception {
        services.call(ServiceName.EVENTS, "PutEvents", Json.NODES.objectNode());

        assertThat(List.of(started.poll(10, TimeUnit.SECONDS), started.poll(10, TimeUnit.SECONDS)))
                .containsExactly("functions", "EVENTS");
    }

    private FunctionEntry function(String name) {
        return functions.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private final class Started implements CloudService {
        private final ServiceName name;

        Started(ServiceName name) {
            this.name = name;
        }

        @Override
        public ServiceName name() {
            return name;
        }

        @Override
        public void start(Consumer<String> progress) {
            started.add(name.name());
        }

        @Override
        public JsonNode call(String operation, ObjectNode request) {
            return request;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
