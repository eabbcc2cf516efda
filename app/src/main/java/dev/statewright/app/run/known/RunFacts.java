package dev.statewright.app.run.known;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.run.events.EventRow;
import dev.statewright.app.run.live.ShownRun;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.sample.Origin;
import dev.statewright.model.sample.Sample;
import dev.statewright.model.sample.Seen;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.Json;
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
        facts.add(run, steps, events);
        return facts.seen;
    }

    /** Nothing of another visit's data belongs to this one. */
    private void look(LookedAt at, Map<String, Sample> variables) {
        Seen worked = at.events().stream()
                .flatMap(row -> work(row, at.visit()).stream())
                .reduce(Seen.NOTHING, (earlier, later) -> later.or(earlier));
        seen.put(at.visit().state(), of(at.visit()).or(worked).or(Seen.variables(variables)));
    }

    private void add(StepRecord step) {
        learn(step.state(), of(step));
    }

    private static Seen of(StepRecord step) {
        Optional<Sample> input = step.input().flatMap(RunFacts::sample);
        // the output of a state that was caught is not what it makes of its result
        Optional<Sample> output =
                step.error().isPresent() ? Optional.empty() : step.output().flatMap(RunFacts::sample);
        return new Seen(input, Optional.empty(), Optional.empty(), output, Map.of());
    }

    private void add(ShownRun run, List<StepRecord> steps, List<EventRow> events) {
        Map<StatePath, StepRecord> latest = new HashMap<>();
        steps.forEach(step -> latest.put(step.state(), step));
        Map<String, Sample> assigned = new LinkedHashMap<>();
        Map<String, Sample> before = new LinkedHashMap<>();
        for (EventRow row : events) {
            if (looked.filter(at -> at.visit().enteredEvent() == row.id()).isPresent()) {
                before.putAll(assigned);
            }
            switch (row.event().details()) {
                case EventDetails.StateEntered entered ->
                    run.stateNamed(entered.name()).ifPresent(state -> learn(state, Seen.variables(assigned)));
                case EventDetails.StateExited exited ->
                    exited.assigned()
                            .forEach((name, value) -> sample(value).ifPresent(sample -> assigned.put(name, sample)));
                default ->
                    run.stateNamed(row.step())
                            .flatMap(state -> Optional.ofNullable(latest.get(state)))
                            .ifPresent(visit -> work(row, visit).ifPresent(done -> learn(visit.state(), done)));
            }
        }
        looked.ifPresent(at -> look(at, before));
    }

    /** What a state's work gave, or how it failed. */
    private static Optional<Seen> work(EventRow row, StepRecord visit) {
        return answer(row)
                .flatMap(RunFacts::sample)
                .map(Seen::result)
                .or(() -> failure(row, visit).map(error -> Seen.error(Sample.of(error, RUN))));
    }

    /** As a catcher sees it. An expression that cannot be evaluated is no fault of the work. */
    private static Optional<JsonNode> failure(EventRow row, StepRecord visit) {
        return switch (row.event().type()) {
            case PARALLEL_STATE_FAILED, MAP_STATE_FAILED ->
                visit.error().map(error -> errorOutput(error, visit.cause()));
            default ->
                row.event().details() instanceof EventDetails.WithError failed
                                && !(failed instanceof EventDetails.EvaluationFailed)
                                && failed.error() != null
                        ? Optional.of(errorOutput(failed.error(), Optional.ofNullable(failed.cause())))
                        : Optional.empty();
        };
    }

    private static JsonNode errorOutput(String error, Optional<String> cause) {
        ObjectNode seen = Json.NODES.objectNode().put("Error", error);
        cause.ifPresent(text -> seen.put("Cause", text));
        return seen;
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
