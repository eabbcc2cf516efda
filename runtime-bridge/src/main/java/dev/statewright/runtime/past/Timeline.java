package dev.statewright.runtime.past;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StateType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.inspect.RunInspector;
import dev.statewright.runtime.inspect.StepRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A run as bars over time: a row for each visit of a state, its attempts and the back-offs between them as segments. */
public record Timeline(Instant start, Instant end, List<Row> rows) {
    /** What a segment shows. */
    public enum Kind {
        /** A state that has no attempts: Pass, Choice, Wait …, or what is inside a Map or Parallel state. */
        VISIT,
        SUCCEEDED_ATTEMPT,
        FAILED_ATTEMPT,
        /** Neither succeeded nor failed: under way, or stopped. */
        OPEN_ATTEMPT,
        /** Time between a failed attempt and the next one. */
        BACK_OFF
    }

    /** A part of a bar. */
    public record Segment(Kind kind, Instant from, Instant to) {}

    /** A bar. */
    public record Row(StepRecord step, List<Segment> segments) {
        public Row {
            segments = List.copyOf(segments);
        }
    }

    public Timeline {
        rows = List.copyOf(rows);
    }

    public static Timeline of(StateMachine machine, List<HistoryEvent> events) {
        if (events.isEmpty()) {
            return new Timeline(Instant.EPOCH, Instant.EPOCH, List.of());
        }
        Map<Long, List<TaskAttempts.Attempt>> attempts = new HashMap<>();
        for (TaskAttempts.Attempt attempt : TaskAttempts.of(events)) {
            attempts.computeIfAbsent(attempt.enteredEvent(), key -> new ArrayList<>())
                    .add(attempt);
        }
        RunInspector inspector = new RunInspector(machine);
        events.forEach(inspector::accept);
        Instant end = events.getLast().timestamp();
        List<Row> rows = new ArrayList<>();
        for (StepRecord step : inspector.steps()) {
            Instant stepEnd = step.duration().map(step.start()::plus).orElse(end);
            rows.add(new Row(
                    step,
                    step.type() == StateType.TASK
                            ? segments(step, stepEnd, attempts.getOrDefault(step.enteredEvent(), List.of()))
                            : List.of(new Segment(Kind.VISIT, step.start(), stepEnd))));
        }
        return new Timeline(events.getFirst().timestamp(), end, rows);
    }

    private static List<Segment> segments(StepRecord step, Instant end, List<TaskAttempts.Attempt> attempts) {
        if (attempts.isEmpty()) {
            return List.of(new Segment(Kind.VISIT, step.start(), end));
        }
        List<Segment> segments = new ArrayList<>();
        Instant last = null;
        for (TaskAttempts.Attempt attempt : attempts) {
            Instant from = attempt.scheduled().timestamp();
            if (last != null && from.isAfter(last)) {
                segments.add(new Segment(Kind.BACK_OFF, last, from));
            }
            last = attempt.ended() == null ? end : attempt.ended().timestamp();
            Kind kind = attempt.ended() == null
                    ? Kind.OPEN_ATTEMPT
                    : attempt.succeeded() ? Kind.SUCCEEDED_ATTEMPT : Kind.FAILED_ATTEMPT;
            segments.add(new Segment(kind, from, last));
        }
        if (end.isAfter(last)) {
            segments.add(new Segment(Kind.BACK_OFF, last, end));
        }
        return segments;
    }
}
