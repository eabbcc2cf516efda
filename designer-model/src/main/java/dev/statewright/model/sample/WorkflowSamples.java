package dev.statewright.model.sample;

import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import java.util.Map;
import java.util.Optional;

/** What the data of each state of a workflow may look like. */
public final class WorkflowSamples {

    /** Of no state. */
    public static final WorkflowSamples NONE = new WorkflowSamples(Map.of());

    private final Map<StatePath, StateSample> states;

    private WorkflowSamples(Map<StatePath, StateSample> states) {
        this.states = Map.copyOf(states);
    }

    /**
     * Follows what is known through the workflow.
     *
     * @param evaluator finds the values of its expressions
     */
    public static WorkflowSamples of(StateMachine machine, KnownData known, Evaluator evaluator) {
        SampleFlow flow = new SampleFlow(known, evaluator);
        flow.follow(machine.scope(), new Arrival(known.input(), Map.of()), null);
        return new WorkflowSamples(flow.found());
    }

    /** The data of a state by itself, to which no way leads: only its form is known. */
    public static WorkflowSamples ofUnreached(State state) {
        SampleFlow flow = new SampleFlow(KnownData.NONE, (_, _) -> Optional.empty());
        flow.visit(state);
        return new WorkflowSamples(flow.found());
    }

    /** The data of a state; absent where no way leads to it. */
    public Optional<StateSample> of(StatePath state) {
        return Optional.ofNullable(states.get(state));
    }
}
