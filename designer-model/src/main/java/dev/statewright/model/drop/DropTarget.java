package dev.statewright.model.drop;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.Command;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.template.StateTemplate;
import java.util.List;

/** A place where a state can be dropped. Equal by value: what is under the pointer does not change while the pointer stays on it. */
public sealed interface DropTarget {

    /** Between the two ends of a transition. */
    record OnEdge(Transition transition) implements DropTarget {
        @Override
        public ScopePath scope() {
            return transition.scope();
        }
    }

    /** At the open end of a transition that leads nowhere yet. */
    record OntoSlot(Transition transition) implements DropTarget {
        @Override
        public ScopePath scope() {
            return transition.scope();
        }
    }

    /** As the first state of a scope: "Drag first state here". */
    record IntoScope(ScopePath scope) implements DropTarget {
        @Override
        public Transition transition() {
            return Transition.start(scope);
        }
    }

    /** The scope that the state comes into. */
    ScopePath scope();

    /** The transition that will lead to the state. */
    Transition transition();

    /** The command that puts a new state here. */
    default Command toCommand(StateTemplate template) {
        return new InsertState(this, template);
    }

    /** The command that moves a state here. */
    default Command toCommand(StatePath state) {
        return new MoveState(state, this);
    }

    /** The command that moves states here together. */
    default Command toCommand(List<StatePath> states) {
        return states.size() == 1 ? toCommand(states.getFirst()) : new MoveStates(states, this);
    }

    /** Whether a new state may be put here. */
    default Verdict rules(AslDocument document, StateTemplate template) {
        return DropRules.insert(document, this);
    }

    /** Whether a state of the document may be moved here. */
    default Verdict rules(AslDocument document, StatePath state) {
        return DropRules.move(document, state, this);
    }

    /** Whether states of the document may be moved here together. */
    default Verdict rules(AslDocument document, List<StatePath> states) {
        return DropRules.move(document, states, this);
    }
}
