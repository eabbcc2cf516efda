package dev.statewright.runtime.cloud.logs;

import dev.statewright.runtime.file.WritableFolder;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Log groups with their events, the newest of each; kept in files of JSON lines where a folder is given. Safe for many threads. */
public final class LogGroups {
    /** Events that a group keeps; older ones go. */
    public static final int MOST = 100_000;

    private final Optional<WritableFolder> folder;
    private final Map<String, List<LogEvent>> groups = new TreeMap<>();
    private final List<Consumer<LogEvent>> listeners = new CopyOnWriteArrayList<>();
    /** Groups whose last event could not be written. */
    private final Set<String> unkept = new HashSet<>();

    private long sequence;

    /** @param folder where they are kept; empty for memory */
    public LogGroups(Optional<WritableFolder> folder) {
        this.folder = folder;
        folder.map(WritableFolder::path).filter(Files::isDirectory).ifPresent(this::restore);
    }

    /**
     * One event.
     *
     * @param sequence greater than that of all events before it
     * @param millis since 1970
     */
    public record LogEvent(long sequence, String group, String stream, long millis, String message) {}

    private void restore(Path root) {
        try (var files = Files.list(root)) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().endsWith(".jsonl"))::iterator) {
                folder.orElseThrow().cut(file);
                for (String line : Files.readAllLines(file)) {
                    restore(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The log groups in " + root + " cannot be read", e);
        }
    }

    private void restore(String line) {
        try {
            var json = Json.read(line);
            String group = json.path("group").asText();
            add(new LogEvent(
                    ++sequence,
                    group,
                    json.path("stream").asText(),
                    json.path("time").asLong(),
                    json.path("message").asText()));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            // not one of ours
        }
    }

    /** Makes a group unless it is there. */
    public synchronized void create(String group) {
        groups.computeIfAbsent(group, _ -> new ArrayList<>());
    }

    public synchronized boolean has(String group) {
        return groups.containsKey(group);
    }

    public synchronized void delete(String group) {
        groups.remove(group);
        folder.ifPresent(root -> {
            try {
                root.write(() -> Files.deleteIfExists(file(root.path(), group)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public void append(String group, String stream, long millis, String message) {
        LogEvent event;
        synchronized (this) {
            event = new LogEvent(++sequence, group, stream, millis, message);
            add(event);
            folder.ifPresent(root -> write(root, event));
        }
        listeners.forEach(listener -> listener.accept(event));
    }

    private void add(LogEvent event) {
        List<LogEvent> events = groups.computeIfAbsent(event.group(), _ -> new ArrayList<>());
        events.add(event);
        if (events.size() > MOST + MOST / 10) {
            events.subList(0, MOST / 10).clear();
        }
    }

    /** Nothing fails because it cannot be logged: the group says once that it is no longer kept. */
    private void write(WritableFolder root, LogEvent event) {
        var line = Json.NODES
                .objectNode()
                .put("group", event.group())
                .put("stream", event.stream())
                .put("time", event.millis())
                .put("message", event.message());
        try {
            root.append(file(root.path(), event.group()), Json.write(line));
            unkept.remove(event.group());
        } catch (IOException e) {
            if (unkept.add(event.group())) {
                add(new LogEvent(
                        ++sequence,
                        event.group(),
                        event.stream(),
                        event.millis(),
                        "From here on this log group is not kept in " + root.path() + " (" + e.getMessage()
                                + "): make room there and check that it may be written."));
            }
        }
    }

    private static Path file(Path root, String group) {
        return root.resolve(group.replaceAll("[^A-Za-z0-9._-]", "_") + ".jsonl");
    }

    /** Sorted. */
    public synchronized List<String> names() {
        return List.copyOf(groups.keySet());
    }

    /** A group's events, oldest first; none where there is no such group. */
    public synchronized List<LogEvent> events(String group) {
        return List.copyOf(groups.getOrDefault(group, List.of()));
    }

    /** The listener gets each event from now on, on the thread that writes it. */
    public void onEvent(Consumer<LogEvent> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<LogEvent> listener) {
        listeners.remove(listener);
    }
}
