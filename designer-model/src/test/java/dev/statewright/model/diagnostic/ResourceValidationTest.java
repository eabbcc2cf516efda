package dev.statewright.model.diagnostic;

import static dev.statewright.model.diagnostic.Told.toldOfExpress;
import static dev.statewright.model.diagnostic.Told.toldOfState;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceValidationTest {

    @Test
    void aResourceIsAnArnThatStepFunctionsCanCall() {
        assertThat(toldOfState("\"Type\": \"Task\", \"Resource\": \"MyFunction\", \"End\": true"))
                .containsExactly("SCHEMA_VALIDATION_FAILED Value is not a valid resource ARN /States/A/Resource");
        assertThat(toldOfState("\"Type\": \"Task\", \"Resource\": \"arn:aws:s3:::bucket\", \"End\": true"))
                .containsExactly("INVALID_RESOURCE The resource provided ARN is not recognized. /States/A/Resource");
    }

    @Test
    void aFunctionHasOneVersionOrAlias() {
        String task =
                "\"Type\": \"Task\", \"End\": true, \"Resource\": \"arn:aws:lambda:eu-west-1:123456789012:function:%s\"";
        for (String good : List.of("f", "f:prod", "f:1", "f:$LATEST", "${Name}:prod", "f_g-h")) {
            assertThat(toldOfState(task.formatted(good))).isEmpty();
        }
        for (String bad : List.of("f:", "f:$*#$7485", "f:a:b")) {
            assertThat(toldOfState(task.formatted(bad)))
                    .containsExactly("SCHEMA_VALIDATION_FAILED Value is not a valid resource ARN /States/A/Resource");
        }
    }

    @Test
    void anExpressWorkflowHasNoJobsCallbacksActivitiesAndDistributedMaps() {
        String task = "\"Type\": \"Task\", \"End\": true, \"Resource\": ";
        String map = "\"Type\": \"Map\", \"End\": true, \"ItemProcessor\": {\"StartAt\": \"B\", \"States\": {\"B\":"
                + " {\"Type\": \"Succeed\"}}, \"ProcessorConfig\": {\"Mode\": \"DISTRIBUTED\", \"ExecutionType\":"
                + " \"EXPRESS\"}}";

        assertThat(toldOfExpress(task + "\"arn:aws:states:::ecs:runTask.sync\""))
                .containsExactly("SCHEMA_VALIDATION_FAILED Express state machine does not support '.sync' service"
                        + " integration /States/A/Resource");
        assertThat(toldOfExpress(task + "\"arn:aws:states:us-east-1:123456789012:activity:a\""))
                .containsExactly("SCHEMA_VALIDATION_FAILED Express state machine does not support Activity ARN"
                        + " /States/A/Resource");
        assertThat(toldOfExpress(map))
                .containsExactly("SCHEMA_VALIDATION_FAILED Express state machine does not support Distributed Map"
                        + " /States/A/ItemProcessor/ProcessorConfig");
        assertThat(toldOfState(map)).isEmpty();
    }

    @Test
    void expressChildrenAreExpressWorkflows() {
        String map = """
                "Type": "Map", "End": true, "ItemProcessor": {
                  "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "%s"}, "StartAt": "B", "States": {
                    "B": {"Type": "Task", "Resource": "arn:aws:states:::ecs:runTask.sync", "Next": "C"},
                    "C": {"Type": "Parallel", "End": true, "Branches": [{"StartAt": "D", "States": {
                      "D": {"Type": "Task", "Resource": "arn:aws:states:eu-west-1:123456789012:activity:a", "End": true}}}]}}}
                """;
        String place = "/States/A/ItemProcessor/States/";
        assertThat(toldOfState(map.formatted("EXPRESS")))
                .containsExactly(
                        "SCHEMA_VALIDATION_FAILED Express state machine does not support '.sync' service integration "
                                + place + "B/Resource",
                        "SCHEMA_VALIDATION_FAILED Express state machine does not support Activity ARN " + place
                                + "C/Branches[0]/States/D/Resource");
        assertThat(toldOfState(map.formatted("STANDARD"))).noneMatch(told -> told.startsWith("SCHEMA"));
    }

    @Test
    void itemsAreReadAndResultsWrittenByActionsOfS3() {
        String map = """
                "Type": "Map", "End": true, "ItemReader": {"Resource": "%s"}, "ResultWriter": {"Resource": "%s"},
                "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                  "StartAt": "B", "States": {"B": {"Type": "Succeed"}}}
                """;
        String s3 = "arn:aws:states:::s3:";
        assertThat(toldOfState(map.formatted(s3 + "listObjectsV2", s3 + "putObject")))
                .isEmpty();
        assertThat(toldOfState(map.formatted("arn:aws-us-gov:states:::s3:getObject", "${Writer}")))
                .isEmpty();
        assertThat(toldOfState(map.formatted(s3 + "listObjects", s3 + "getObject")))
                .containsExactly(
                        "SCHEMA_VALIDATION_FAILED The field 'Resource' should have one of these values:"
                                + " [arn:aws:states:::s3:getObject, arn:aws:states:::s3:listObjectsV2]"
                                + " /States/A/ItemReader/Resource",
                        "SCHEMA_VALIDATION_FAILED The field 'Resource' should have one of these values:"
                                + " [arn:aws:states:::s3:putObject] /States/A/ResultWriter/Resource");
        assertThat(toldOfState(map.formatted("arn:aws:states:::aws-sdk:s3:getObject", s3 + "putObject")))
                .singleElement()
                .asString()
                .endsWith("/States/A/ItemReader/Resource");
    }
}
