package dev.statewright.app.run.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 ms",
        "PT0.84S, 840 ms",
        "PT1.25S, 1.2 s",
        "PT59.99S, 59.9 s",
        "PT1M, 1 min",
        "PT3M20S, 3 min 20 s",
        "PT2H5M, 2 h 5 min",
        "PT24H, 1 d",
        "P365D, 365 d",
        "P1500DT3H, 1500 d 3 h",
        "PT-1S, 0 ms"
    })
    void durationsAreSaidInTheLargestUnitsThatFit(String duration, String text) {
        assertThat(DurationText.of(Duration.parse(duration))).isEqualTo(text);
    }
}
