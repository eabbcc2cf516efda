package dev.statewright.renderer.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.statewright.renderer.diagram.Badge;
import dev.statewright.renderer.diagram.Card;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BadgeRowTest {

    private final Card busy = Drawn.diagram("""
                    {"StartAt": "S", "States": {"S": {"Type": "Task", "QueryLanguage": "JSONata", "TimeoutSeconds": 900,
                      "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true,
                      "Retry": [{"ErrorEquals": ["A"], "MaxAttempts": 5}, {"ErrorEquals": ["States.ALL"]}],
                      "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "S"}]}}}
                    """).cards().getFirst();

    @Test
    void theMostTellingBadgesComeFirstAndWhatFindsNoRoomIsLeftOut() {
        assertThat(busy.badges())
                .extracting(Badge::kind, Badge::text)
                .containsExactly(
                        tuple(Badge.Kind.TIMEOUT, Optional.of("15 min")),
                        tuple(Badge.Kind.CATCH, Optional.of("1")),
                        tuple(Badge.Kind.RETRY, Optional.of("5")),
                        tuple(Badge.Kind.CALLBACK, Optional.empty()));
    }

    @Test
    void hintsSayItInASentence() {
        assertThat(busy.badges())
                .extracting(Badge::hint)
                .containsExactly(
                        "Times out after 15 min",
                        "1 catcher",
                        "Tried up to 5 times again",
                        "Waits for a callback with the task token");
    }

    @Test
    void noBadgeCoversAnotherOrTheArrowThatComesIn() {
        List<Badge> badges = busy.badges();
        for (Badge badge : badges) {
            assertThat(badge.rect().centerY()).isEqualTo(busy.rect().y());
            assertThat(Math.abs(badge.rect().centerX() - busy.rect().centerX())
                            - badge.rect().width() / 2)
                    .isGreaterThan(8);
            assertThat(badges).allMatch(other -> other == badge || !other.rect().overlaps(badge.rect()));
        }
    }

    @Test
    void aPlainStateHasNone() {
        assertThat(Drawn.diagram("{\"StartAt\": \"S\", \"States\": {\"S\": {\"Type\": \"Pass\", \"End\": true}}}")
                        .cards()
                        .getFirst()
                        .badges())
                .isEmpty();
    }
}
