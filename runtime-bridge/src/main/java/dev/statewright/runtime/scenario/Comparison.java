package dev.statewright.runtime.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.RunningExecution;
import java.util.List;
import java.util.Optional;

/** What a run came to against what was expected. */
final class Comparison {
    private Comparison() {}

    /**
     * @param differences gets a sentence for each
     * @return where it left the path
     */
    static Optional<Departure> of(
            Expectation expected,
            RunningExecution run,
            ExecutionStatus status,
            List<HistoryEvent> events,
            List<String> differences) {
        Optional<Departure> departure = expected.path()
                .flatMap(path -> Departure.from(path, events))
                .or(() -> expected.pathContains().flatMap(path -> Departure.fromOrder(path, events)));
        departure.ifPresent(left -> differences.add(sentence(left)));
        expected.status()
                .filter(wanted -> wanted != status)
                .ifPresent(wanted -> differences.add("status: expected " + wanted + ", was " + status + why(run)));
        if (status == ExecutionStatus.RUNNING) {
            return departure;
        }
        texts("error", expected.error(), run.error(), differences);
        texts("cause", expected.cause(), run.cause(), differences);
        expected.causeContains()
                .filter(part -> !run.cause().orElse("").contains(part))
                .ifPresent(part ->
                        differences.add("cause: expected it to contain \"" + part + "\", was " + quoted(run.cause())));
        expected.output().ifPresent(wanted -> json(wanted, run, false, differences));
        expected.outputContains().ifPresent(wanted -> json(wanted, run, true, differences));
        return departure;
    }

    private static String why(RunningExecution run) {
        return run.error()
                .map(error ->
                        " (" + error + run.cause().map(cause -> ": " + cause).orElse("") + ")")
                .orElse("");
    }

    private static String sentence(Departure left) {
        String place = "path: at position " + (left.position() + 1);
        if (left.actual().isEmpty()) {
            return place + " expected " + left.expected().orElse("") + ", but it did not come";
        }
        return left.expected().isEmpty()
                ? place + " the end was expected, but " + left.actual().get() + " came"
                : place + " expected " + left.expected().get() + ", but "
                        + left.actual().get() + " came";
    }

    private static void texts(
            String what, Optional<String> expected, Optional<String> actual, List<String> differences) {
        if (expected.isPresent() && !expected.equals(actual)) {
            differences.add(what + ": expected " + quoted(expected) + ", was " + quoted(actual));
        }
    }

    private static void json(JsonNode expected, RunningExecution run, boolean partial, List<String> differences) {
        if (run.output().isEmpty()) {
            differences.add("output: expected " + Json.write(expected) + ", but there is none");
            return;
        }
        JsonMatch.difference(expected, Json.readTrusted(run.output().get()), partial)
                .ifPresent(difference -> differences.add("output: " + difference));
    }

    private static String quoted(Optional<String> text) {
        return text.map(value -> "\"" + value + "\"").orElse("none");
    }
}
