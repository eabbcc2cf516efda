package dev.statewright.app.run.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.history.HistoryFile;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RunSummaryTest {

    private static final String HISTORY = """
            {"events": [
              {"timestamp": "2026-01-05T10:00:00Z", "type": "ExecutionStarted", "id": 1, "previousEventId": 0, "executionStartedEventDetails": {"input": "{}"}},
              {"timestamp": "2026-01-05T10:00:00Z", "type": "PassStateEntered", "id": 2, "previousEventId": 0, "stateEnteredEventDetails": {"name": "A", "input": "{}"}},
              {"timestamp": "2026-01-05T10:00:01Z", "type": "PassStateExited", "id": 3, "previousEventId": 2, "stateExitedEventDetails": {"name": "A", "output": "{\\"a\\":1}"}},
              {"timestamp": "2026-01-05T10:00:01Z", "type": "ExecutionSucceeded", "id": 4, "previousEventId": 3, "executionSucceededEventDetails": {"output": "{\\"a\\":1}"}}
            ]}
            """;

    @Test
    void transitionsEventsTheLargestPayloadAndThePriceAreSaidInALine() {
        assertThat(RunSummary.of(HistoryFile.read(HISTORY).getFirst().events(), "{}"))
                .isEqualTo(
                        "state transitions: 1, retries among them: 0 · 4 of 25000 events · largest payload 7 B (< 1 % of the"
                                + " quota, event 3) · about $0.000025 as Standard, $0.000002 as Express (us-east-1)");
    }

    @Test
    void ofASmallPriceTheFirstDigitsThatAreNotZeroStand() {
        assertThat(RunSummary.dollars(new BigDecimal("0.00000204"))).isEqualTo("$0.000002");
        assertThat(RunSummary.dollars(new BigDecimal("1.23456"))).isEqualTo("$1.23");
        assertThat(RunSummary.dollars(new BigDecimal("0.035125"))).isEqualTo("$0.035");
    }
}
