package dev.statewright.app.palette;

import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.SucceedState;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.drop.DropTarget;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where a new state goes when it is inserted by key: behind what is selected, else at the end of the workflow's main way. */
final class InsertionPoint {

    private InsertionPoint() {}

    static DropTarget of(StateMachine machine, Selection selection) {
        if (selection.transition().isPresent()) {
            return new DropTarget.OnEdge(selection.transition().get());
        }
        return selection
                .primary()
                .flatMap(machine::state)
                .map(InsertionPoint::behind)
                .orElseGet(() -> atTheEnd(machine.scope()));
    }

    private static DropTarget behind(State state) {
        StatePath path = state.path();
        return switch (state) {
            case ChoiceState choice ->
                choice.defaultNext().isPresent()
                        ? new DropTarget.OnEdge(Transition.defaultOf(path))
                        : new DropTarget.OntoSlot(Transition.defaultOf(path));
            case SucceedState _, FailState _ -> new DropTarget.OnEdge(Transition.start(path.scope()));
            case State other ->
                other.common().successor() instanceof Successor.Unset
                        ? new DropTarget.OntoSlot(Transition.next(path))
                        : new DropTarget.OnEdge(Transition.next(path));
        };
    }

    private static DropTarget atTheEnd(Scope scope) {
        if (scope.states().isEmpty()) {
            return new DropTarget.IntoScope(ScopePath.ROOT);
        }
        Set<String> seen = new HashSet<>();
        Optional<State> last = Optional.empty();
        Optional<State> at = scope.startAt().flatMap(scope::state);
        while (at.isPresent() && seen.add(at.get().name())) {
            last = at;
            at = at.get().common().successor() instanceof Successor.Next(String target)
                    ? scope.state(target)
                    : Optional.empty();
        }
        return last.map(InsertionPoint::behind).orElseGet(() -> new DropTarget.OnEdge(Transition.start(scope.path())));
    }
}
