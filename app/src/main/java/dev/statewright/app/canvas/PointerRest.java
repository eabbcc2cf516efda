package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.Gesture;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.fx.DiagramView;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** What the canvas offers under a pointer that does nothing: whole names in a tooltip, and on lines a plus to insert a state. */
final class PointerRest {

    private static final double PLUS_REACH = 9;

    private final DiagramView view;
    private final Gesture gesture;
    private final Overlay overlay;
    private final Supplier<StateProblems> problems;
    private final Consumer<DropTarget> plusPressed;
    private final Tooltip tooltip = new Tooltip();
    private Hover hover = Hover.NOTHING;

    PointerRest(
            DiagramView view,
            Gesture gesture,
            Overlay overlay,
            Supplier<StateProblems> problems,
            Consumer<DropTarget> plusPressed) {
        this.problems = problems;
        this.view = view;
        this.gesture = gesture;
        this.overlay = overlay;
        this.plusPressed = plusPressed;
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
    }

    void install() {
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> become(Hover.NOTHING));
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.viewportProperty().addListener((_, _, _) -> become(Hover.NOTHING));
    }

    /** While a gesture is under way nothing is offered. */
    void pause(boolean gestureUnderWay) {
        if (gestureUnderWay) {
            become(Hover.NOTHING);
        }
    }

    private void moved(MouseEvent event) {
        if (!gesture.isIdle() || onPlus(event)) {
            return;
        }
        Point place = view.viewport().toDiagram(event.getX(), event.getY());
        become(Hover.at(
                view.diagram(),
                problems.get(),
                place,
                CanvasSurface.REACH / view.viewport().zoom()));
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && onPlus(event)) {
            Edge line = hover.line().orElseThrow();
            become(Hover.NOTHING);
            event.consume();
            plusPressed.accept(HitTester.targetOf(view.diagram(), line.transition()));
        }
    }

    private boolean onPlus(MouseEvent event) {
        return hover.line()
                .map(line -> view.viewport().toView(Marker.middleOf(line)))
                .filter(middle -> middle.distanceTo(new Point(event.getX(), event.getY())) <= PLUS_REACH)
                .isPresent();
    }

    private void become(Hover next) {
        if (next.equals(hover)) {
            return;
        }
        if (!next.hint().equals(hover.hint())) {
            hint(next.hint());
        }
        if (gesture.isIdle()) {
            view.setCursor(next.line().isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        }
        hover = next;
        overlay.show(next);
    }

    private void hint(Optional<String> text) {
        tooltip.hide();
        Tooltip.uninstall(view, tooltip);
        text.ifPresent(words -> {
            tooltip.setText(words);
            Tooltip.install(view, tooltip);
        });
    }
}
