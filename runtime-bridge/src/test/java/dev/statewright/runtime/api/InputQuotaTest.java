package dev.statewright.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.registry.Arns;
import dev.statewright.runtime.service.ExecutionSettings;
import dev.statewright.runtime.shell.ClockMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InputQuotaTest {

    private static final String PASS = "{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}";

    @Test
    void aLargerInputIsRefusedWithQuotas() {
        LocalApi api = api(ExecutionSettings.DEFAULT);
        String machine = api.machine("m", PASS);

        assertThat(api.refusal("StartExecution", "{'stateMachineArn':'" + machine + "','input':'" + spaces() + "1'}"))
                .startsWith("ValidationException: ")
                .endsWith("Member must have length less than or equal to 262144");
    }

    @Test
    void aLargerInputIsTakenWithoutQuotas() {
        LocalApi api = api(ExecutionSettings.DEFAULT.withoutQuotas());

        assertThat(api.run(api.machine("m", PASS), spaces() + "1")
                        .path("status")
                        .asText())
                .isEqualTo("SUCCEEDED");
    }

    private static LocalApi api(ExecutionSettings settings) {
        return new LocalApi(new LocalAccount(
                new Arns("us-east-1", "123456789012"),
                ClockMode.VIRTUAL,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                settings));
    }

    private static String spaces() {
        return " ".repeat(262_144);
    }
}
