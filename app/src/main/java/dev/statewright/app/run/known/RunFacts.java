package dev.statewright.app.run.known;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.run.events.EventRow;
import dev.statewright.app.run.live.ShownRun;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.sample.Origin;
import dev.statewright.model.sample.Sample;
import dev.statewright.model.sample.Seen;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.inspect.StepRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the run that is shown tells of its states' data; of several visits the one that is looked at counts, else the last one. */
final class RunFacts {

    private static final Origin RUN = Origin.of(Origin.Kind.RUN);
    /** Larger values are no examples: they would only make everything slow. */
    private static final int LARGEST = 256 * 1024;

    private final Map<StatePath, Seen> seen = new HashMap<>();
    private final Optional<LookedAt> looked;

    /**
     * A visit that the user looks at.
     *
     * @param events its own
     */
    record LookedAt(StepRecord visit, List<EventRow> events) {}

    private RunFacts(Optional<LookedAt> looked) {
        this.looked = looked;
    }

    /** Reads payloads, so not to be called on the UI thread. */
    static Map<StatePath, Seen> of(
            ShownRun run, List<StepRecord> steps, List<EventRow> events, Optional<LookedAt> looked) {
        RunFacts facts = new RunFacts(looked);
        steps.forEach(facts::add);
        facts.add(run, events);
        return facts.seen;
    }

    /** Nothing of another visit's data belongs to this one. */
    private void look(LookedAt at, Map<String, Sample> variables) {
        Optional<Sample> result = at.events().stream()
                .flatMap(row -> answer(row).stream())
                .reduce((earlier, later) -> later)
                .flatMap(RunFacts::sample);
        Seen own = of(at.visit());
        seen.put(at.visit().state(), new Seen(own.input(), result, own.output(), variables));
    }

    private void add(StepRecord step) {
        learn(step.state(), of(step));
    }

    private static Seen of(StepRecord step) {
        Optional<Sample> input = step.input().flatMap(RunFacts::sample);
        // the output of a state that was caught is not what it makes of its result
        Optional<Sample> output =
                step.error().isPresent() ? Optional.empty() : step.output().flatMap(RunFacts::sample);
        return new Seen(input, Optional.empty(), output, Map.of());
    }

    private void add(ShownRun run, List<EventRow> events) {
        Map<String, Sample> assigned = new LinkedHashMap<>();
        Map<String, Sample> before = new LinkedHashMap<>();
        for (EventRow row : events) {
            if (looked.filter(at -> at.visit().enteredEvent() == row.id()).isPresent()) {
                before.putAll(assigned);
            }
            switch (row.event().details()) {
                case EventDetails.StateEntered entered ->
                    run.stateNamed(entered.name())
                            .ifPresent(state -> learn(
                                    state, new Seen(Optional.empty(), Optional.empty(), Optional.empty(), assigned)));
                case EventDetails.StateExited exited ->
                    exited.assigned()
                            .forEach((name, value) -> sample(value).ifPresent(sample -> assigned.put(name, sample)));
                default -> answer(row).ifPresent(output -> result(run, row, output));
            }
        }
        looked.ifPresent(at -> look(at, before));
    }

    /** What a task gave. */
    private static Optional<Payload> answer(EventRow row) {
        return switch (row.event().details()) {
            case EventDetails.Answer answer -> Optional.ofNullable(answer.output());
            case EventDetails.TaskAnswer answer
            when row.event().type() == EventType.TASK_SUCCEEDED -> Optional.ofNullable(answer.output());
            default -> Optional.empty();
        };
    }

    private void result(ShownRun run, EventRow row, Payload output) {
        run.stateNamed(row.step())
                .ifPresent(state -> sample(output).ifPresent(sample -> learn(state, Seen.result(sample))));
    }

    private void learn(StatePath state, Seen later) {
        seen.merge(state, later, (known, fresh) -> fresh.or(known));
    }

    private static Optional<Sample> sample(Payload payload) {
        if (payload == null || payload.text().length() > LARGEST) {
            return Optional.empty();
        }
        JsonNode value = payload.node();
        return Optional.of(Sample.of(value, RUN));
    }
}
