package dev.statewright.app.run.executions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.history.UnreadableHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenedHistoryTest {

    private static final AslDocument WORKFLOW = AslDocument.of("""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "End": true}}}
            """);

    @TempDir
    private Path folder;

    private static String history(String second) {
        return """
                {"events": [
                  {"timestamp": "2026-01-05T10:00:00Z", "type": "ExecutionStarted", "id": 1, "previousEventId": 0, "executionStartedEventDetails": {"input": "{\\"n\\": 1}"}},
                  {"timestamp": "2026-01-05T10:00:00Z", "type": "PassStateEntered", "id": 2, "previousEventId": 0, "stateEnteredEventDetails": {"name": "A", "input": "{}"}},
                  {"timestamp": "2026-01-05T10:00:01Z", "type": "PassStateExited", "id": 3, "previousEventId": 2, "stateExitedEventDetails": {"name": "A", "output": "{}"}},
                  {"timestamp": "2026-01-05T10:00:01Z", "type": "PassStateEntered", "id": 4, "previousEventId": 3, "stateEnteredEventDetails": {"name": "%s", "input": "{}"}}
                """.formatted(second);
    }

    private OpenedHistory open(String text) throws IOException {
        return OpenedHistory.read(List.of(Files.writeString(folder.resolve("h.json"), text)), WORKFLOW);
    }

    @Test
    void aHistoryThatFitsIsShownWholeWithItsInput() throws IOException {
        OpenedHistory opened = open(history("B") + "]}");
        assertThat(opened.events()).hasSize(4);
        assertThat(opened.remarks()).isEmpty();
        assertThat(opened.shown().input()).isEqualTo("{\"n\": 1}");
        assertThat(opened.shown().name()).isEqualTo("h.json");
        assertThat(opened.shown().isPast()).isTrue();
    }

    @Test
    void oneThatStopsFittingIsShownAsFarAsItDoesAndItIsSaidWhere() throws IOException {
        OpenedHistory opened = open(history("C") + "]}");
        assertThat(opened.events()).hasSize(3);
        assertThat(opened.remarks()).isEqualTo("Event 4 enters the state \"C\", which the definition does not have.");
    }

    @Test
    void oneThatIsCutOffIsShownAsFarAsItGoes() throws IOException {
        OpenedHistory opened = open(history("B"));
        assertThat(opened.events()).hasSize(4);
        assertThat(opened.remarks()).startsWith("The file is cut off at line ");
    }

    @Test
    void aFileWithoutEventsIsRefused() {
        assertThatThrownBy(() -> open("{\"a\": 1}"))
                .isInstanceOf(UnreadableHistory.class)
                .hasMessageStartingWith("There is no event in it.");
    }
}
