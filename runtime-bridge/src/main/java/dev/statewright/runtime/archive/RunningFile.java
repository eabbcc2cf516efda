package dev.statewright.runtime.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.HistoryFile;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.UnreadableHistory;
import dev.statewright.runtime.service.ExecutionStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The file of an execution that runs: a line with the summary, the definition and the process that runs it, then a line for each event. What
 * a process leaves behind that ended meanwhile is an aborted execution. While nothing happens the file's time is its sign of life: an
 * execution that stood still when its process ended has lasted until then.
 */
final class RunningFile {
    private static final int MILLIS = 200;
    private static final int SIGN_OF_LIFE_MILLIS = 500;

    private RunningFile() {}

    /** Writes the first line. */
    static void begin(Path file, ExecutionSummary summary, String definition) throws IOException {
        ProcessHandle process = ProcessHandle.current();
        ObjectNode head = Json.NODES.objectNode();
        head.set("execution", KeptFile.described(summary));
        head.put("definition", definition);
        head.put("process", process.pid());
        head.put("processStart", startOf(process));
        head.put("begun", Instant.now().toEpochMilli());
        Files.createDirectories(file.getParent());
        Files.writeString(file, Json.write(head) + "\n", StandardCharsets.UTF_8);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** Appends events on a thread of its own, so that nobody waits for the disk; ends with the last event of the execution. */
    static LinkedBlockingQueue<HistoryEvent> append(Path file) {
        LinkedBlockingQueue<HistoryEvent> queue = new LinkedBlockingQueue<>();
        Thread.ofVirtual().name("keeps " + file.getFileName()).start(() -> {
            try {
                boolean ended = false;
                while (!ended) {
                    HistoryEvent next = queue.poll(SIGN_OF_LIFE_MILLIS, TimeUnit.MILLISECONDS);
                    if (next == null) {
                        ended = !live(file);
                    } else {
                        List<HistoryEvent> events = new ArrayList<>(List.of(next));
                        // many at once: an execution writes thousands in a moment
                        TimeUnit.MILLISECONDS.sleep(MILLIS);
                        queue.drainTo(events);
                        ended = events.getLast().type().endsExecution();
                        append(file, events);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (UncheckedIOException e) {
                // the execution is kept as a whole when it ends; until then it is not found after a fall
            }
        });
        return queue;
    }

    /** Gives a sign of life. @return whether the file is still there */
    private static boolean live(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return true;
        } catch (IOException gone) {
            return Files.exists(file);
        }
    }

    private static void append(Path file, List<HistoryEvent> events) {
        StringBuilder lines = new StringBuilder();
        events.forEach(event -> lines.append(Json.write(event.toJson())).append('\n'));
        try {
            if (Files.exists(file)) {
                Files.writeString(file, lines, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the file tells, as aborted where its process is gone.
     *
     * @throws IllegalArgumentException where it is no such file
     */
    static KeptExecution read(Path file) throws IOException {
        Instant lastSign = Files.getLastModifiedTime(file).toInstant();
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        if (end < 0) {
            throw new IllegalArgumentException("It has no whole first line");
        }
        try {
            JsonNode head = Json.read(text.substring(0, end));
            ExecutionSummary summary = KeptFile.summary(head.path("execution"));
            List<HistoryEvent> events = events(text.substring(end + 1));
            boolean runs = ProcessHandle.of(head.path("process").longValue())
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            startOf(process) == head.path("processStart").longValue())
                    .isPresent();
            boolean ended = !events.isEmpty() && events.getLast().type().endsExecution();
            return new KeptExecution(
                    runs && !ended ? summary : ended(summary, events, lived(head, lastSign)),
                    head.path("definition").asText(),
                    events);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private static List<HistoryEvent> events(String lines) {
        if (lines.isBlank()) {
            return List.of();
        }
        try {
            return HistoryFile.read(lines).getFirst().events();
        } catch (UnreadableHistory e) {
            // not even the first event came to the disk
            return List.of();
        }
    }

    /** How long the file was cared for. */
    private static Duration lived(JsonNode head, Instant lastSign) {
        long begun = head.path("begun").asLong(lastSign.toEpochMilli());
        return Duration.ofMillis(Math.max(0, lastSign.toEpochMilli() - begun));
    }

    /** As its last event says; aborted where it ended with its process. */
    private static ExecutionSummary ended(ExecutionSummary summary, List<HistoryEvent> events, Duration lived) {
        Optional<HistoryEvent> last = events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
        ExecutionStatus status = last.map(HistoryEvent::type)
                .map(type -> switch (type) {
                    case EXECUTION_SUCCEEDED -> ExecutionStatus.SUCCEEDED;
                    case EXECUTION_FAILED -> ExecutionStatus.FAILED;
                    case EXECUTION_TIMED_OUT -> ExecutionStatus.TIMED_OUT;
                    default -> ExecutionStatus.ABORTED;
                })
                .orElse(ExecutionStatus.ABORTED);
        Optional<HistoryEvent> end = last.filter(event -> event.type().endsExecution());
        // clocks that go faster have come further than the process
        Instant left = last.map(HistoryEvent::timestamp)
                .filter(summary.start().plus(lived)::isBefore)
                .orElse(summary.start().plus(lived));
        return new ExecutionSummary(
                summary.arn(),
                summary.name(),
                summary.machineName(),
                status,
                summary.start(),
                end.map(HistoryEvent::timestamp).or(() -> Optional.of(left)),
                summary.input(),
                end.flatMap(HistoryEvent::output),
                end.flatMap(HistoryEvent::error),
                end.flatMap(HistoryEvent::cause));
    }
}
