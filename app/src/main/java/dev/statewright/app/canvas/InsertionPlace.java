package dev.statewright.app.canvas;

import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Edge;
import java.util.Optional;
import java.util.function.Predicate;

/** Where a state goes that is added without pointing at a place. */
final class InsertionPlace {

    private InsertionPlace() {}

    /**
     * On the selected transition, behind the selected state, into an empty workflow, else before the workflow's end. Empty where nothing
     * can follow.
     */
    static Optional<DropTarget> of(StateMachine machine, Diagram diagram, Selection selection) {
        if (machine.states().isEmpty()) {
            return Optional.of(new DropTarget.IntoScope(ScopePath.ROOT));
        }
        return selection
                .transition()
                .map(transition -> HitTester.targetOf(diagram, transition))
                .or(() -> selection.primary().isPresent()
                        ? selection.primary().flatMap(state -> behind(diagram, state))
                        : beforeTheEnd(diagram));
    }

    /** Behind a state: on the line that it goes on by when nothing fails. */
    static Optional<DropTarget> behind(Diagram diagram, StatePath state) {
        return first(
                diagram,
                edge -> edge.from().equals(Optional.of(state)) && edge.kind() != Transition.Kind.CATCH,
                edge -> edge.kind() == Transition.Kind.DEFAULT);
    }

    /** Before a state: on a line that leads to it. */
    static Optional<DropTarget> before(Diagram diagram, StatePath state) {
        return first(
                diagram, edge -> edge.to().equals(Optional.of(state)), edge -> edge.kind() != Transition.Kind.CATCH);
    }

    private static Optional<DropTarget> beforeTheEnd(Diagram diagram) {
        return first(
                diagram,
                edge -> edge.to().isEmpty() && edge.transition().scope().isRoot(),
                edge -> edge.kind() == Transition.Kind.NEXT);
    }

    private static Optional<DropTarget> first(Diagram diagram, Predicate<Edge> wanted, Predicate<Edge> rather) {
        return diagram.edges().stream()
                .filter(wanted.and(rather))
                .findFirst()
                .or(() -> diagram.edges().stream().filter(wanted).findFirst())
                .map(edge -> HitTester.targetOf(diagram, edge.transition()));
    }
}
