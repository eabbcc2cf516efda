package dev.statewright.model.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2016-03-14T01:59:00Z", "2016-03-14T01:59:00.123Z", "2016-03-14T01:59:00+02:00"})
    void aTimeWithDateAndOffsetIsATimestamp(String text) {
        assertThat(Timestamps.isTimestamp(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2016-13-05T21:29:29Z",
                "05-12-2016T21:29:29Z",
                "2016-12-05 21:29:29Z",
                "2016-12-05T21:29:29",
                "2016-12-05t21:29:29Z",
                "2016-12-05T21:29:29z"
            })
    void anythingElseIsNot(String text) {
        assertThat(Timestamps.isTimestamp(text)).isFalse();
    }
}
