package dev.statewright.runtime.past;

import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Payload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a run amounts to.
 *
 * @param stateTransitions states entered, and retries: Step Functions counts one "each time a step of your workflow is executed", and each
 *     retry as another (AWS Step Functions Pricing)
 * @param retries how many of these are retries
 * @param events of {@link #MOST_EVENTS} that a Standard workflow may have
 * @param duration from the first event to the last
 * @param payloads the largest first, one for each event that has one
 * @param stepBytes what the iterations of Map states and the branches of Parallel states began with, all together, in bytes of UTF-8
 */
public record RunMeasures(
        int stateTransitions, int retries, int events, Duration duration, List<PayloadSize> payloads, long stepBytes) {
    /** Step Functions' quota of events in the history of a Standard workflow. */
    public static final int MOST_EVENTS = 25_000;

    /** Step Functions' quota of inputs, outputs and results, in bytes of UTF-8. */
    public static final int MOST_BYTES = 262_144;

    private static final int SHOWN = 100;

    /** How large an event's input or output is, in bytes of UTF-8. */
    public record PayloadSize(long eventId, int bytes) {
        /** Of the quota: 1.0 is all of it. */
        public double share() {
            return (double) bytes / MOST_BYTES;
        }
    }

    public RunMeasures {
        payloads = List.copyOf(payloads);
    }

    public static RunMeasures of(List<HistoryEvent> events) {
        int entered = 0;
        List<PayloadSize> payloads = new ArrayList<>();
        for (HistoryEvent event : events) {
            if (event.type().entersState()) {
                entered++;
            }
            int bytes = bytes(event.details());
            if (bytes > 0) {
                payloads.add(new PayloadSize(event.id(), bytes));
            }
        }
        int retries = retries(events);
        long stepBytes = stepBytes(events);
        payloads.sort(Comparator.comparingInt(PayloadSize::bytes).reversed());
        return new RunMeasures(
                entered + retries,
                retries,
                events.size(),
                events.isEmpty()
                        ? Duration.ZERO
                        : Duration.between(
                                events.getFirst().timestamp(), events.getLast().timestamp()),
                payloads.subList(0, Math.min(SHOWN, payloads.size())),
                stepBytes);
    }

    /** A state that follows the start of an iteration or of a Parallel state is the first of an iteration or a branch. */
    private static long stepBytes(List<HistoryEvent> events) {
        Set<Long> begun = new HashSet<>();
        long bytes = 0;
        for (HistoryEvent event : events) {
            if (event.type() == EventType.MAP_ITERATION_STARTED || event.type() == EventType.PARALLEL_STATE_STARTED) {
                begun.add(event.id());
            } else if (event.type().entersState() && begun.contains(event.previousEventId())) {
                bytes += bytes(event.details());
            }
        }
        return bytes;
    }

    /** Attempts of tasks after the first of a visit, and further starts of Map and Parallel states. */
    private static int retries(List<HistoryEvent> events) {
        long attempts = 0;
        long firsts = TaskAttempts.of(events).stream()
                .map(TaskAttempts.Attempt::enteredEvent)
                .distinct()
                .count();
        long starts = 0;
        long containers = 0;
        for (HistoryEvent event : events) {
            attempts += TaskAttempts.schedules(event.type()) ? 1 : 0;
            boolean starting =
                    event.type() == EventType.MAP_STATE_STARTED || event.type() == EventType.PARALLEL_STATE_STARTED;
            starts += starting ? 1 : 0;
            boolean container =
                    event.type() == EventType.MAP_STATE_ENTERED || event.type() == EventType.PARALLEL_STATE_ENTERED;
            containers += container ? 1 : 0;
        }
        return (int) (attempts - firsts + Math.max(0, starts - containers));
    }

    private static int bytes(EventDetails details) {
        return switch (details) {
            case EventDetails.ExecutionStarted started -> bytes(started.input());
            case EventDetails.ExecutionSucceeded succeeded -> bytes(succeeded.output());
            case EventDetails.StateEntered entered -> bytes(entered.input());
            case EventDetails.StateExited exited -> bytes(exited.output());
            case EventDetails.TaskScheduled scheduled -> bytes(scheduled.parameters());
            case EventDetails.TaskAnswer answer -> bytes(answer.output());
            case EventDetails.Answer answer -> bytes(answer.output());
            case EventDetails.LambdaScheduled scheduled -> bytes(scheduled.input());
            case EventDetails.ActivityScheduled scheduled -> bytes(scheduled.input());
            case EventDetails.None _,
                    EventDetails.Other _,
                    EventDetails.ExecutionRedriven _,
                    EventDetails.Failure _,
                    EventDetails.TaskStarted _,
                    EventDetails.TaskFailure _,
                    EventDetails.ActivityStarted _,
                    EventDetails.MapStarted _,
                    EventDetails.MapIteration _,
                    EventDetails.MapRunStarted _,
                    EventDetails.MapRunRedriven _,
                    EventDetails.EvaluationFailed _ -> 0;
        };
    }

    private static int bytes(Payload payload) {
        return payload == null ? 0 : payload.text().getBytes(StandardCharsets.UTF_8).length;
    }
}
