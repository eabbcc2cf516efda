package dev.statewright.runtime.archive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.execution.JournalEntry;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.journal.JournalFile;
import dev.statewright.runtime.service.ExecutionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The executions whose journals a {@link dev.statewright.runtime.store.DataFolder data folder} keeps, as a list shows them: looked up
 * without the services that keep them, and whoever uses the folder meanwhile.
 */
public final class JournaledExecutions {

    /** Of a folder with more, the journals that were written last. */
    private static final int MOST_FILES = 5_000;

    private JournaledExecutions() {}

    /**
     * Those of a state machine, the latest first.
     *
     * @param folder the data folder, which need not exist
     * @param most how many
     */
    public static List<ExecutionSummary> of(Path folder, String machineName, int most) {
        return journals(folder.resolve("executions")).stream()
                .flatMap(file -> summary(file, machineName).stream())
                .limit(most)
                .sorted(Comparator.comparing(ExecutionSummary::start).reversed())
                .toList();
    }

    private static List<Path> journals(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            Map<Path, FileTime> written = found.filter(
                            file -> file.getFileName().toString().endsWith(".jsonl"))
                    .collect(Collectors.toMap(file -> file, JournaledExecutions::writtenAt));
            List<Path> latest = new ArrayList<>(written.keySet());
            latest.sort(Comparator.comparing(written::get).reversed());
            return latest.subList(0, Math.min(MOST_FILES, latest.size()));
        } catch (IOException e) {
            // a folder that cannot be listed has nothing to show
            return List.of();
        }
    }

    private static FileTime writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    /** Empty where it is another machine's, has not begun yet, or is no journal. */
    private static Optional<ExecutionSummary> summary(Path file, String machineName) {
        try {
            JournalFile.Content content = JournalFile.look(file);
            boolean own = content.header().path("machineName").asText().equals(machineName);
            return own
                    ? content.entries().stream().findFirst().map(first -> summary(content, first))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ExecutionSummary summary(JournalFile.Content content, JournalEntry first) {
        if (!(first.signal() instanceof Signal.Start start)) {
            throw new IllegalArgumentException("It does not begin with a start");
        }
        String arn = content.header().path("executionArn").asText();
        Optional<JsonNode> end = content.end();
        return new ExecutionSummary(
                arn,
                arn.substring(arn.lastIndexOf(':') + 1),
                content.header().path("machineName").asText(),
                end.map(told -> ExecutionStatus.valueOf(told.path("status").asText()))
                        .orElse(ExecutionStatus.RUNNING),
                start.at(),
                end.map(told -> Instant.parse(told.path("stopDate").asText())),
                start.input().text(),
                end.flatMap(told -> text(told, "output")),
                end.flatMap(told -> text(told, "error")),
                end.flatMap(told -> text(told, "cause")));
    }

    private static Optional<String> text(JsonNode json, String member) {
        return json.hasNonNull(member) ? Optional.of(json.get(member).asText()) : Optional.empty();
    }
}
