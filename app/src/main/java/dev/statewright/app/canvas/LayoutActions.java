package dev.statewright.app.canvas;

import dev.statewright.app.action.Action;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.layout.LayoutAlgorithm;
import dev.statewright.renderer.layout.LayoutDirection;
import dev.statewright.renderer.layout.LayoutOptions;
import dev.statewright.renderer.position.Positions;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** How the workflow is laid out: which way it runs, by whom, and what was moved by hand. */
final class LayoutActions {

    /** How far a key moves a card, in pixels of the diagram. */
    private static final double STEP = 16;

    private final DocumentSession session;

    LayoutActions(DocumentSession session) {
        this.session = session;
    }

    List<Action> all() {
        return List.of(
                new Action(
                                "canvas.turn",
                                () -> change(layout -> layout.with(
                                        layout.direction() == LayoutDirection.DOWN
                                                ? LayoutDirection.RIGHT
                                                : LayoutDirection.DOWN)))
                        .withKeys("Shift+H"),
                new Action(
                                "canvas.graphviz",
                                () -> change(layout -> layout.with(
                                        layout.algorithm() == LayoutAlgorithm.LAYERED
                                                ? LayoutAlgorithm.GRAPHVIZ
                                                : LayoutAlgorithm.LAYERED)))
                        .withKeys("Shift+G"),
                place("canvas.place-left", "Left", -STEP, 0),
                place("canvas.place-right", "Right", STEP, 0),
                place("canvas.place-up", "Up", 0, -STEP),
                place("canvas.place-down", "Down", 0, STEP),
                new Action("canvas.reset-positions", () -> session.place(Positions.NONE, Set.of()))
                        .enabledWhen(movedByHand()));
    }

    private Action place(String id, String key, double dx, double dy) {
        return new Action(id, () -> place(dx, dy))
                .withKeys("Shift+Alt+" + key)
                .enabledWhen(new CanvasConditions(session).aState());
    }

    /** One key after another on the same cards is one step of undo. */
    private void place(double dx, double dy) {
        Positions moved = session.drawingProperty().get().layout().positions();
        for (StatePath state : session.selection().states()) {
            moved = moved.moved(state, dx, dy);
        }
        session.place(moved, Set.copyOf(session.selection().states()));
    }

    private BooleanBinding movedByHand() {
        return Bindings.createBooleanBinding(
                () -> !session.drawingProperty().get().layout().positions().isEmpty(), session.drawingProperty());
    }

    private void change(UnaryOperator<LayoutOptions> step) {
        session.drawingProperty()
                .set(session.drawingProperty()
                        .get()
                        .with(step.apply(session.drawingProperty().get().layout())));
    }
}
