package dev.statewright.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.statewright.runtime.execution.FramePath;
import dev.statewright.runtime.execution.JournalEntry;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.file.WritableFolder;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.shell.JournalUnwritable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournaledChangesTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00.123Z");
    private static final FramePath INSIDE = new FramePath(List.of(2L, 0L));

    @TempDir
    private Path folder;

    @Test
    void whatSomebodyChangesUnderTheDebuggerIsReadAsItWasWritten() throws IOException {
        List<JournalEntry> entries = List.of(
                new JournalEntry(0, new Signal.Start(AT, Payload.ofText("{ }"), 7)),
                new JournalEntry(1, new Signal.ChangeInput(AT, INSIDE, Payload.ofText("{\"a\": 1}"))),
                new JournalEntry(1, new Signal.ChangeVariables(AT, FramePath.ROOT, Payload.ofText("{\"v\":null}"))),
                new JournalEntry(2, new Signal.SkipState(AT, INSIDE, Payload.ofText("[]"), "Next")),
                new JournalEntry(2, new Signal.SkipState(AT, INSIDE, Payload.ofText("[]"), null)),
                new JournalEntry(3, new Signal.ChangeDefinition(AT, "{\"StartAt\": \"A\"}")));
        JournalFile file = new JournalFile(new WritableFolder(folder), folder.resolve("journal"));
        file.begin(Json.NODES.objectNode());
        entries.forEach(file::append);
        assertThat(file.read().entries()).isEqualTo(entries);
    }

    @Test
    void anExecutionWhoseProcessWasKilledBeforeItsFirstLineWasWholeNeverBegan() throws IOException {
        Path path = Files.writeString(folder.resolve("journal"), "{\"executionArn\":\"arn:");
        JournalFile file = new JournalFile(new WritableFolder(folder), path);

        assertThat(file.read())
                .isEqualTo(new JournalFile.Content(MissingNode.getInstance(), List.of(), Optional.empty()));
        assertThat(path).isEmptyFile();
    }

    @Test
    void whatCannotBeKeptIsOneSentenceWithWhatToDo() throws IOException {
        Path taken = Files.writeString(folder.resolve("executions"), "no folder");
        JournalFile file = new JournalFile(new WritableFolder(folder), taken.resolve("journal"));

        assertThatThrownBy(() -> file.append(new JournalEntry(0, new Signal.Start(AT, Payload.ofText("{}"), 7))))
                .isInstanceOf(JournalUnwritable.class)
                .hasMessageStartingWith("Executions cannot be kept in " + folder + " (")
                .hasMessageEndingWith(
                        "): make room there and check that it may be written; those under way go on after the"
                                + " next start.");
    }
}
