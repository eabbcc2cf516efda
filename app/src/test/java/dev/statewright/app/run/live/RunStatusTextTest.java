package dev.statewright.app.run.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.service.ExecutionStatus;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunStatusTextTest {

    @Test
    void aFunctionsFailureSaysItsMessageWithoutTheJsonAround() {
        assertThat(failed("Error", "{\"errorType\":\"Error\",\"errorMessage\":\"boom\",\"trace\":[]}"))
                .isEqualTo("failed: Error — boom");
    }

    @Test
    void anyOtherCauseIsSaidAsItIs() {
        assertThat(failed("CaseNotResolved", "Engage Tier 2 Support"))
                .isEqualTo("failed: CaseNotResolved — Engage Tier 2 Support");
        assertThat(failed("E", "{\"code\":4}")).isEqualTo("failed: E — {\"code\":4}");
    }

    private static String failed(String error, String cause) {
        return RunStatusText.of(new RunOutcome(
                ExecutionStatus.FAILED,
                Optional.empty(),
                Optional.of(error),
                Optional.of(cause),
                Duration.ofMillis(12)));
    }
}
