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

/** What the run that is shown tells of its states' data; of several visits the last one counts. */
final class RunFacts {

    private static final Origin RUN = Origin.of(Origin.Kind.RUN);
    /** Larger values are no examples: they would only make everything slow. */
    private static final int LARGEST = 256 * 1024;

    private final Map<StatePath, Seen> seen = new HashMap<>();

    private RunFacts() {}

    /** Reads payloads, so not to be called on the UI thread. */
    static Map<StatePath, Seen> of(ShownRun run, List<StepRecord> steps, List<EventRow> events) {
        RunFacts facts = new RunFacts();
        steps.forEach(facts::add);
        facts.add(run, events);
        return facts.seen;
    }

    private void add(StepRecord step) {
        Optional<Sample> input = step.input().flatMap(RunFacts::sample);
        // the output of a state that was caught is not what it makes of its result
        Optional<Sample> output =
                step.error().isPresent() ? Optional.empty() : step.output().flatMap(RunFacts::sample);
        learn(step.state(), new Seen(input, Optional.empty(), output, Map.of()));
    }

    private void add(ShownRun run, List<EventRow> events) {
        Map<String, Sample> assigned = new LinkedHashMap<>();
        for (EventRow row : events) {
            switch (row.event().details()) {
                case EventDetails.StateEntered entered ->
                    run.stateNamed(entered.name())
                            .ifPresent(state -> learn(
                                    state, new Seen(Optional.empty(), Optional.empty(), Optional.empty(), assigned)));
                case EventDetails.StateExited exited ->
                    exited.assigned()
                            .forEach((name, value) -> sample(value).ifPresent(sample -> assigned.put(name, sample)));
                case EventDetails.Answer answer -> result(run, row, answer.output());
                case EventDetails.TaskAnswer answer -> {
                    if (row.event().type() == EventType.TASK_SUCCEEDED) {
                        result(run, row, answer.output());
                    }
                }
                default -> {}
            }
        }
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
