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
}
