package dev.statewright.app.run.executions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.archive.ExecutionSummary;
import dev.statewright.runtime.service.ExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExecutionFilterTest {

    private static final ExecutionSummary PAID = new ExecutionSummary(
            "arn",
            "order-17",
            "Orders",
            ExecutionStatus.FAILED,
            Instant.now().minus(Duration.ofHours(2)),
            Optional.empty(),
            "{\"customer\":\"Ada\"}",
            Optional.empty(),
            Optional.of("CardRefused"),
            Optional.empty());

    @Test
    void textIsLookedForInTheNameAndInTheData() {
        assertThat(filter("ORDER", null, null).test(PAID)).isTrue();
        assertThat(filter("ada", null, null).test(PAID)).isTrue();
        assertThat(filter("refused", null, null).test(PAID)).isTrue();
        assertThat(filter("Grace", null, null).test(PAID)).isFalse();
    }

    @Test
    void statusAndTimeCountTogetherWithIt() {
        assertThat(filter("", ExecutionStatus.FAILED, Duration.ofDays(1)).test(PAID))
                .isTrue();
        assertThat(filter("", ExecutionStatus.FAILED, Duration.ofHours(1)).test(PAID))
                .isFalse();
        assertThat(filter("order", ExecutionStatus.SUCCEEDED, null).test(PAID)).isFalse();
    }

    private static ExecutionFilter filter(String text, ExecutionStatus status, Duration since) {
        return new ExecutionFilter(text, Optional.ofNullable(status), Optional.ofNullable(since));
    }
}
