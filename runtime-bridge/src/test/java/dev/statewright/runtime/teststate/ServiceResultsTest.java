package dev.statewright.runtime.teststate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.task.TaskResource.Pattern;
import dev.statewright.runtime.task.TaskResource.ServiceIntegration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceResultsTest {

    /** Step Functions Developer Guide, "Supported AWS SDK service integrations": the word service at a name's end is not part of an ARN. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "config:describeConfigRules",
                "databasemigration:describeEndpoints",
                "directory:describeDirectories",
                "applicationdiscovery:listConfigurations",
                "sfn:listExecutions",
                "dynamodb:getItem"
            })
    void servicesAreKnownByTheirNamesInArns(String called) {
        String[] parts = called.split(":");
        ServiceIntegration action = new ServiceIntegration(
                "arn:aws:states:::aws-sdk:" + called, "aws-sdk:" + parts[0], parts[1], Pattern.REQUEST_RESPONSE);

        assertThat(ServiceResults.of(action)).isPresent();
    }
}
