package dev.statewright.app.canvas;

import dev.statewright.app.action.Action;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.fx.DiagramView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Going from state to state and to their transitions with the keyboard. */
final class WalkingActions {

    private final DocumentSession session;
    private final DiagramView view;
    private final CanvasDesk desk;

    WalkingActions(DocumentSession session, DiagramView view, CanvasDesk desk) {
        this.session = session;
        this.view = view;
        this.desk = desk;
    }

    List<Action> all() {
        return List.of(
                new Action("canvas.next", this::next).withKeys("Down"),
                new Action("canvas.previous", this::previous).withKeys("Up"),
                walk("canvas.left", "Left", FlowWalk::left),
                walk("canvas.right", "Right", FlowWalk::right),
                extend("canvas.extend-next", "Shift+Down", FlowWalk::next),
                extend("canvas.extend-previous", "Shift+Up", FlowWalk::previous),
                extend("canvas.extend-left", "Shift+Left", FlowWalk::left),
                extend("canvas.extend-right", "Shift+Right", FlowWalk::right),
                new Action(
                                "canvas.first",
                                () -> new FlowWalk(view.diagram()).first().ifPresent(this::selectAlone))
                        .withKeys("Home"),
                new Action("canvas.transition", this::nextTransition).withKeys("T"),
                new Action("canvas.select-all", this::selectAll).withKeys("Shortcut+A"),
                new Action("canvas.escape", desk::escape).withKeys("Esc"));
    }

    private Action walk(String id, String keys, BiFunction<FlowWalk, StatePath, Optional<StatePath>> step) {
        return new Action(id, () -> target(step).ifPresent(this::selectAlone)).withKeys(keys);
    }

    private Action extend(String id, String keys, BiFunction<FlowWalk, StatePath, Optional<StatePath>> step) {
        return new Action(id, () -> target(step).ifPresent(this::selectToo)).withKeys(keys);
    }

    private Optional<StatePath> target(BiFunction<FlowWalk, StatePath, Optional<StatePath>> step) {
        FlowWalk walk = new FlowWalk(view.diagram());
        Optional<StatePath> from = session.selection()
                .primary()
                .filter(state -> view.diagram().rectOf(state).isPresent());
        return from.isPresent() ? step.apply(walk, from.get()) : walk.first();
    }

    /** From a transition on the way leads to its target. */
    private void next() {
        selectedLine().flatMap(Edge::to).or(() -> target(FlowWalk::next)).ifPresent(this::selectAlone);
    }

    /** From a transition back the way leads to where it comes from. */
    private void previous() {
        selectedLine().flatMap(Edge::from).or(() -> target(FlowWalk::previous)).ifPresent(this::selectAlone);
    }

    private Optional<Edge> selectedLine() {
        return session.selection().transition().flatMap(view.diagram()::edge);
    }

    private void selectAlone(StatePath state) {
        session.select(Selection.of(state));
    }

    private void selectToo(StatePath state) {
        List<StatePath> states = new ArrayList<>(session.selection().states());
        states.remove(state);
        states.add(state);
        session.select(Selection.of(states));
    }

    /** The first transition that leaves the selected state; from one transition the next of the same state. */
    private void nextTransition() {
        Optional<Transition> now = session.selection().transition();
        Optional<StatePath> from = now.isPresent()
                ? now.flatMap(transition -> transition.from().map(transition.scope()::state))
                : session.selection().primary();
        List<Transition> leaving = view.diagram().edges().stream()
                .filter(edge -> edge.from().equals(from) && from.isPresent())
                .map(Edge::transition)
                .toList();
        if (!leaving.isEmpty()) {
            int next = now.map(leaving::indexOf).orElse(-1) + 1;
            session.select(Selection.of(leaving.get(next % leaving.size())));
        }
    }

    private void selectAll() {
        session.select(Selection.of(view.diagram().states().toList()));
    }
}
