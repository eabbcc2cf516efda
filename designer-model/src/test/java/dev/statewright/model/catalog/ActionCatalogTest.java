package dev.statewright.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionCatalogTest {

    private static final ActionCatalog CATALOG = ActionCatalog.load();

    @Test
    void hasMoreThanTwoHundredServicesWithMoreThanTenThousandActions() {
        List<CatalogService> plain = CATALOG.services().stream()
                .filter(service -> !service.optimized())
                .toList();

        assertThat(plain).hasSizeGreaterThan(200);
        assertThat(plain.stream().mapToInt(service -> service.actions().size()).sum())
                .isGreaterThan(10_000);
    }

    @Test
    void optimizedIntegrationsComeFirst() {
        assertThat(CATALOG.services())
                .extracting(CatalogService::optimized)
                .isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
        assertThat(CATALOG.services()).first().extracting(CatalogService::id).isEqualTo("lambda");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:states:::aws-sdk:dynamodb:getItem",
                "arn:aws:states:::aws-sdk:sfn:startExecution",
                "arn:aws:states:::aws-sdk:cloudwatchlogs:putLogEvents",
                "arn:aws:states:::aws-sdk:config:listAggregateDiscoveredResources",
                "arn:aws:states:::aws-sdk:rds:describeDBInstances",
                "arn:aws:states:::aws-sdk:databasemigration:createEndpoint",
                "arn:aws:states:::aws-sdk:lexruntime:postText",
                "arn:aws:states:::aws-sdk:wafregional:getWebACL",
                "arn:aws:states:::aws-sdk:bedrockagent:startIngestionJob",
                "arn:aws:states:::aws-sdk:emrserverless:startJobRun",
                "arn:aws:states:::lambda:invoke",
                "arn:aws:states:::http:invoke",
                "arn:aws:states:::emr-containers:startJobRun",
                "arn:aws:states:::elasticmapreduce:createCluster"
            })
    void anActionIsFoundByItsResource(String resource) {
        assertThat(CATALOG.find(resource)).map(CatalogAction::resource).contains(resource);
    }

    @Test
    void aResourceOfAnyPatternAndPartitionNamesTheAction() {
        CatalogAction start =
                CATALOG.find("arn:aws:states:::states:startExecution.sync:2").orElseThrow();

        assertThat(start.patterns())
                .containsExactly(
                        IntegrationPattern.REQUEST_RESPONSE,
                        IntegrationPattern.SYNC,
                        IntegrationPattern.SYNC_2,
                        IntegrationPattern.WAIT_FOR_TASK_TOKEN);
        assertThat(CATALOG.find("arn:aws-cn:states:::aws-sdk:s3:putObject.waitForTaskToken"))
                .map(CatalogAction::operation)
                .contains("PutObject");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "${Function}",
                "arn:aws:lambda:us-east-1:123456789012:function:F",
                "arn:aws:states:us-east-1:123456789012:activity:A",
                "arn:aws:states:::lambda",
                "arn:aws:states:::lambda:invokeAsync",
                "arn:aws:states:::aws-sdk:sts:assumeRole",
                "arn:aws:states:::aws-sdk:s3:selectObjectContent",
                "arn:aws:states:::aws-sdk:kinesis:subscribeToShard"
            })
    void whatIsNoActionIsNotFound(String resource) {
        assertThat(CATALOG.find(resource)).isEmpty();
    }

    @Test
    void parametersHaveTheNamesThatStepFunctionsWants() {
        assertThat(names("arn:aws:states:::aws-sdk:sfn:listExecutions"))
                .contains("StateMachineArn", "StatusFilter", "MaxResults");
        assertThat(names("arn:aws:states:::aws-sdk:rds:describeDBInstances")).contains("DbInstanceIdentifier");
        assertThat(names("arn:aws:states:::aws-sdk:ec2:describeSnapshots")).contains("Filters", "SnapshotIds");
    }

    @Test
    void everyUsualParameterOfATemplateIsOneOfItsAction() {
        for (StateTemplate template : StateTemplates.actions()) {
            CATALOG.find(template.json().path("Resource").asText())
                    .ifPresent(action -> allKnown(
                            action.resource(), template.json().path("Parameters"), CATALOG.parameters(action)));
        }
    }

    private static void allKnown(String where, JsonNode value, ParameterType type) {
        switch (type) {
            case ParameterType.Structure structure ->
                value.properties().forEach(member -> {
                    String name = member.getKey().replace(".$", "");
                    ParameterType found = structure.members().stream()
                            .filter(each -> each.name().equals(name))
                            .map(Parameter::type)
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(where + " has no parameter " + name));
                    allKnown(where + "/" + name, member.getValue(), found);
                });
            case ParameterType.ListOf(ParameterType item) -> value.forEach(each -> allKnown(where, each, item));
            case ParameterType.MapOf(ParameterType each) -> value.forEach(member -> allKnown(where, member, each));
            case ParameterType.Plain _, ParameterType.Enumeration _ -> {}
        }
    }

    @Test
    void requiredParametersComeFirstAndAreMarked() {
        assertThat(parameters("arn:aws:states:::dynamodb:getItem").subList(0, 3))
                .extracting(
                        Parameter::name,
                        Parameter::required,
                        parameter -> parameter.type().describe())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("TableName", true, "string"),
                        org.assertj.core.groups.Tuple.tuple("Key", true, "map of structure"),
                        org.assertj.core.groups.Tuple.tuple("AttributesToGet", false, "list of string"));
    }

    @Test
    void aRequestTakesStepFunctionsJsonWhereTheApiTakesAString() {
        assertThat(parameters("arn:aws:states:::states:startExecution"))
                .contains(new Parameter("Input", false, ParameterType.Plain.JSON));
        assertThat(parameters("arn:aws:states:::aws-sdk:sfn:startExecution"))
                .contains(new Parameter("Input", false, ParameterType.Plain.STRING));
    }

    @Test
    void enumerationsHaveTheirValues() {
        assertThat(parameters("arn:aws:states:::aws-sdk:sfn:createStateMachine"))
                .contains(new Parameter("Type", false, new ParameterType.Enumeration(List.of("STANDARD", "EXPRESS"))));
    }

    @Test
    void aStructureThatHoldsItselfCanBeRead() {
        Parameter key = parameters("arn:aws:states:::dynamodb:getItem").get(1);
        ParameterType.Structure value = (ParameterType.Structure) ((ParameterType.MapOf) key.type()).value();
        Parameter list = value.members().stream()
                .filter(member -> member.name().equals("L"))
                .findFirst()
                .orElseThrow();

        assertThat(list.type()).isEqualTo(new ParameterType.ListOf(value));
    }

    @Test
    void everyActionOfEveryServiceHasParametersThatCanBeRead() {
        for (CatalogService service : CATALOG.services()) {
            for (CatalogAction action : service.actions()) {
                assertThat(action.name()).matches("[a-z][A-Za-z0-9]*");
                CATALOG.parameters(action)
                        .members()
                        .forEach(parameter -> assertThat(parameter.name())
                                .as(action.resource())
                                .matches("[A-Z][A-Za-z0-9_]*"));
            }
        }
    }

    private static List<String> names(String resource) {
        return parameters(resource).stream().map(Parameter::name).toList();
    }

    private static List<Parameter> parameters(String resource) {
        return CATALOG.parameters(CATALOG.find(resource).orElseThrow()).members();
    }
}
