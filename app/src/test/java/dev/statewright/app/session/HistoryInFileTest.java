package dev.statewright.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.history.ReadHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryInFileTest {

    private static String name(String arn) {
        return new HistoryInFile(
                        Path.of("history.json"),
                        new ReadHistory(Optional.ofNullable(arn), List.of(), List.of()),
                        1,
                        false)
                .name();
    }

    @Test
    void itIsCalledAsItsExecutionIsOrElseAsItsFile() {
        assertThat(name("arn:aws:states:us-east-1:123456789012:execution:shop:order-9"))
                .isEqualTo("order-9");
        assertThat(name("arn:aws:states:us-east-1:123456789012:express:shop:order-9:a1b2"))
                .isEqualTo("order-9");
        assertThat(name(null)).isEqualTo("history.json");
    }

    @Test
    void aWorkflowThatWasDrawnFromAHistoryOffersNoPlaceForADefaultThatNobodyKnows() {
        String choice = """
                {"StartAt": "C", "States": {
                  "C": {"Type": "Choice", "Choices": [{"Variable": "$", "IsPresent": true, "Next": "S"}]},
                  "S": {"Type": "Succeed"}}}
                """;
        assertThat(slots(choice, false)).isEqualTo(1);
        assertThat(slots(choice, true)).isZero();
    }

    private static long slots(String text, boolean derived) {
        DocumentSession session = Sessions.of(text);
        session.historyProperty()
                .set(Optional.of(new HistoryInFile(
                        Path.of("history.json"), new ReadHistory(Optional.empty(), List.of(), List.of()), 1, derived)));
        return session.diagramProperty().get().boxes().stream()
                .filter(box -> box.slot().isPresent())
                .count();
    }
}
