package dev.statewright.runtime.cloud.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterPatternTest {

    private static final String EVENT = """
            {"type": "order", "n": 12, "ok": true, "none": null, "user": {"name": "Ann", "roles": ["cook", "guest"]}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    { $.type = "ord*" }                                       ~ true
                    { $.type = order && $.n > 10 }                            ~ true
                    { $.n >= 13 || $.user.name = "Ann" }                      ~ true
                    { ($.n < 3 || $.n > 11) && $.ok IS TRUE }                 ~ true
                    { $.n < 3 || $.n > 11 && $.ok IS FALSE }                  ~ false
                    { $.user.roles[1] = "guest" }                             ~ true
                    { $.none IS NULL }                                        ~ true
                    { $.missing IS NULL }                                     ~ false
                    { $.missing NOT EXISTS }                                  ~ true
                    { $.type != "order" }                                     ~ false
                    { $.missing != "order" }                                  ~ false
                    { $.type = %^or.er$% }                                    ~ true
                    { $.n = "12" }                                            ~ true
                    { $.n = 1.2e1 }                                           ~ true
                    order Ann                                                 ~ true
                    order -Ann                                                ~ false
                    ?tea ?order                                               ~ true
                    %"n": [0-9]{2},%                                          ~ true
                    "\\"guest\\"]"                                             ~ true
                    """)
    void eventsInJsonAreFoundByWhatTheyHold(String pattern, boolean found) {
        assertThat(FilterPattern.of(pattern).matches(EVENT)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    { nonsense }          ~ A condition is expected: nonsense
                    { $.n = 1             ~ A filter pattern that begins with { must end with }.
                    {                     ~ A filter pattern that begins with { must end with }.
                    [ip, user             ~ A filter pattern that begins with [ must end with ].
                    [ip, 4*]              ~ '4*' is no condition on a part of an event.
                    """)
    void whatIsNoPatternIsSaidInsteadOfFindingNothing(String pattern, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FilterPattern.of(pattern))
                .withMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    [ip, user, time, request, status, bytes]                  ~ true
                    [ip, user, time, request, status = 4*, bytes > 1000]      ~ true
                    [ip, user, time, request, status = 5*, bytes]             ~ false
                    [..., request = "GET*", status, bytes]                    ~ true
                    [..., bytes < 1000]                                       ~ false
                    [ip, user]                                                ~ false
                    """)
    void eventsInColumnsAreFoundByTheirParts(String pattern, boolean found) {
        assertThat(FilterPattern.of(pattern)
                        .matches("127.0.0.1 ann [10/Oct/2026:13:25:15 -0700] \"GET /index.html HTTP/1.0\" 404 1534"))
                .isEqualTo(found);
    }
}
