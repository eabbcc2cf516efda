package dev.statewright.runtime.cloud.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.cloud.TableResource;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.history.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbServiceTest {
    private static final TableResource COUNTING = new TableResource("Counting", "counting", request("""
            {'TableName':'counting','BillingMode':'PAY_PER_REQUEST','KeySchema':[{'AttributeName':'PK','KeyType':'HASH'}],
             'AttributeDefinitions':[{'AttributeName':'PK','AttributeType':'S'}]}"""));

    private static ObjectNode request(String text) {
        return (ObjectNode) Json.readTrusted(text.replace('\'', '"'));
    }

    private static DynamoDbService started(Optional<Path> folder) {
        DynamoDbService service = new DynamoDbService(List.of(COUNTING), folder);
        service.start(_ -> {});
        return service;
    }

    @Test
    void itemsAreThereAgainAfterARestart(@TempDir Path folder) {
        DynamoDbService first = started(Optional.of(folder));
        first.call("PutItem", request("{'TableName':'counting','Item':{'PK':{'S':'a'},'n':{'N':'1'}}}"));
        first.close();

        DynamoDbService second = started(Optional.of(folder));
        try {
            assertThat(
                            second.call(
                                    "UpdateItem",
                                    request(
                                            "{'TableName':'counting','Key':{'PK':{'S':'a'}},'UpdateExpression':'set n = n + :v',"
                                                    + "'ExpressionAttributeValues':{':v':{'N':'1'}},'ReturnValues':'UPDATED_NEW'}")))
                    .isEqualTo(request("{'Attributes':{'n':{'N':'2'}}}"));
        } finally {
            second.close();
        }
    }

    @Test
    void faultsHaveAwsNames() {
        DynamoDbService service = started(Optional.empty());
        try {
            assertThatThrownBy(() -> service.call("GetItem", request("{'TableName':'nowhere','Key':{'PK':{'S':'a'}}}")))
                    .isInstanceOf(ServiceFault.class)
                    .extracting(fault -> ((ServiceFault) fault).code())
                    .isEqualTo("ResourceNotFoundException");
        } finally {
            service.close();
        }
    }

    @Test
    void aTableThatCannotBeMadeSaysWhyAndTheOthersAreThere() {
        TableResource broken = new TableResource("Broken", "broken", request("{'TableName':'broken'}"));
        DynamoDbService service = new DynamoDbService(List.of(broken, COUNTING), Optional.empty());
        service.start(_ -> {});
        try {
            assertThat(service.call("ListTables", request("{}"))).isEqualTo(request("{'TableNames':['counting']}"));
            assertThatThrownBy(() -> service.call("DescribeTable", request("{'TableName':'broken'}")))
                    .isInstanceOf(ServiceFault.class)
                    .hasMessageStartingWith("The table broken cannot be made: ");
        } finally {
            service.close();
        }
    }
}
