package dev.statewright.model.graph;

import dev.statewright.model.asl.State;
import dev.statewright.model.asl.Transition;
import java.util.List;

/** A node of a scope's picture. */
public sealed interface FlowNode {

    /** Unique among the nodes of its scope. */
    String id();

    /**
     * A state.
     *
     * @param scopes what is drawn inside it: branches, or the item processor
     */
    record StateNode(State state, boolean reachable, List<ScopeGraph> scopes) implements FlowNode {
        public StateNode {
            scopes = List.copyOf(scopes);
        }

        @Override
        public String id() {
            return "state:" + state.name();
        }
    }

    /** A target that some transition names and that does not exist in the scope. */
    record Ghost(String name) implements FlowNode {
        @Override
        public String id() {
            return "ghost:" + name;
        }
    }

    /** The open end of a transition that is not said yet: a rule without Next, a Choice without Default, a state without Next. */
    record Slot(Transition transition) implements FlowNode {
        @Override
        public String id() {
            return "slot:" + transition.kind() + ":" + transition.from().orElse("") + ":" + transition.index();
        }
    }
}
