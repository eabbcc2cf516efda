package dev.statewright.app.cloud.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.words.Formats;
import dev.statewright.runtime.cloud.logs.LogGroups.LogEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FunctionLineTest {

    private static final String REQUEST = "8a71d613-cc6d-4e69-a132-69c59417127a";
    private static final String TIME = Formats.timeOfDay(Instant.ofEpochMilli(1_000)) + "  ";

    private static String line(String message) {
        return FunctionLine.of(new LogEvent(1, "/aws/lambda/f", "s", 1_000, message));
    }

    @Test
    void whatEveryLineRepeatsIsLeftOut() {
        assertThat(line("2026-11-21T00:21:56.871429690Z\t" + REQUEST + "\tINFO\tleaving\nnow\n"))
                .isEqualTo(TIME + "leaving\nnow");
        assertThat(line("2026-11-21T00:21:56.871Z\t" + REQUEST + "\tERROR\tno table"))
                .isEqualTo(TIME + "ERROR no table");
        assertThat(line("REPORT RequestId: " + REQUEST + "\tDuration: 3.00 ms"))
                .isEqualTo(TIME + "REPORT Duration: 3.00 ms");
        assertThat(line("something else")).isEqualTo(TIME + "something else");
    }

    @Test
    void aFailureIsToldWithoutTheRequestItHappenedIn() {
        assertThat(FunctionLine.withoutRequest("RequestId: " + REQUEST + " Error: Task timed out after 2.00 seconds"))
                .isEqualTo("Error: Task timed out after 2.00 seconds");
    }
}
