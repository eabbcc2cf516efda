package dev.statewright.runtime.cloud.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.time.WorkspaceClock;
import dev.statewright.runtime.file.WritableFolder;
import dev.statewright.runtime.function.FunctionRuntime;
import dev.statewright.runtime.function.InvocationResult.Failed;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Events that were accepted for functions and are still to be handled. Where the workspace has a folder, each is a file there until its
 * function has handled it: a process that is killed loses none, and hands some over twice. Lambda Developer Guide, "How Lambda handles errors
 * and retries with asynchronous invocation".
 */
final class AsynchronousEvents {
    /** Once, and twice again: after a minute, and after two more. */
    private static final int ATTEMPTS = 3;

    private final FunctionRuntime functions;
    private final WorkspaceClock clock;
    private final Optional<WritableFolder> folder;
    private boolean resumed;
    private volatile boolean closed;

    /** An event for a function that exists. @param attempt from 1 */
    private record Event(String id, String function, String payload, int attempt) {
        Event again() {
            return new Event(id, function, payload, attempt + 1);
        }

        String json() {
            return Json.write(Json.NODES
                    .objectNode()
                    .put("function", function)
                    .put("attempt", attempt)
                    .put("payload", payload));
        }
    }

    AsynchronousEvents(FunctionRuntime functions, WorkspaceClock clock, Optional<WritableFolder> folder) {
        this.functions = functions;
        this.clock = clock;
        this.folder = folder;
    }

    /**
     * Takes an event over: it will be handled, whatever happens to this process.
     *
     * @throws ServiceFault where it cannot be kept
     */
    void accept(String function, String payload) {
        Event event = new Event(System.currentTimeMillis() + "-" + UUID.randomUUID(), function, payload, 1);
        keep(event);
        begin(event);
    }

    /** Goes on with what was accepted before this process began. Does so once. */
    synchronized void resume() {
        if (!resumed && folder.isPresent() && Files.isDirectory(folder.get().path())) {
            kept(folder.get().path()).forEach(this::begin);
        }
        resumed = true;
    }

    private void begin(Event event) {
        WorkspaceClock.Work work = clock.work();
        functions.invoke(event.function(), event.payload()).whenComplete((result, defect) -> {
            try (work) {
                if (closed) {
                    // the result may be that everything was ended: the next process asks again
                    return;
                }
                if (result instanceof Failed && event.attempt() < ATTEMPTS) {
                    Event again = event.again();
                    keep(again);
                    clock.after(Duration.ofMinutes(event.attempt()), () -> begin(again));
                } else {
                    forget(event);
                }
            }
        });
    }

    private void keep(Event event) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            folder.get().write(() -> {
                Path file = file(event);
                Files.createDirectories(file.getParent());
                Path written = Files.writeString(file.resolveSibling(event.id() + ".new"), event.json());
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            });
        } catch (IOException e) {
            throw new ServiceFault(
                    "ServiceException",
                    "The event cannot be kept in " + folder.get().path()
                            + ": check that there is room and it may be written.",
                    500);
        }
    }

    private void forget(Event event) {
        if (folder.isPresent()) {
            try {
                folder.get().write(() -> Files.deleteIfExists(file(event)));
            } catch (IOException e) {
                // then it is handled once more after the next start, as AWS may do it
            }
        }
    }

    private Path file(Event event) {
        return folder.orElseThrow().path().resolve(event.id() + ".json");
    }

    private static List<Event> kept(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new ServiceFault(
                    "ServiceException",
                    "The events kept in " + folder + " cannot be read: check its permissions.",
                    500);
        }
    }

    private static Optional<Event> read(Path file) {
        try {
            JsonNode json = Json.read(Files.readString(file));
            String id = file.getFileName().toString().replaceFirst("\\.json$", "");
            return Optional.of(new Event(
                    id,
                    json.path("function").asText(),
                    json.path("payload").asText(),
                    json.path("attempt").asInt(1)));
        } catch (IOException e) {
            // not one of ours
            return Optional.empty();
        }
    }

    /** What is under way is no longer waited for; what is kept stays. */
    void close() {
        closed = true;
    }
}
