package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.Feedback;
import dev.statewright.model.asl.Transition;
import dev.statewright.renderer.fx.DiagramView;
import dev.statewright.renderer.fx.Palette;
import dev.statewright.renderer.fx.Pulse;
import java.util.Optional;
import javafx.scene.canvas.Canvas;

/** The layer above the drawing: painted for every movement of a gesture, while the drawing below rests. */
final class Overlay extends Canvas {

    private final DiagramView view;
    private final Pulse pulse = new Pulse(_ -> paint());
    private Feedback feedback = Feedback.NONE;
    private Hover hover = Hover.NOTHING;
    private Optional<Transition> selected = Optional.empty();

    Overlay(DiagramView view) {
        this.view = view;
        setMouseTransparent(true);
        view.viewportProperty().addListener((_, _, _) -> pulse.request());
        view.themeProperty().addListener((_, _, _) -> pulse.request());
        widthProperty().addListener((_, _, _) -> pulse.request());
        heightProperty().addListener((_, _, _) -> pulse.request());
    }

    void show(Feedback next) {
        feedback = next;
        pulse.request();
    }

    void show(Hover next) {
        if (!next.line().equals(hover.line())) {
            pulse.request();
        }
        hover = next;
    }

    /** The selected line offers its arrow to be led elsewhere. */
    void select(Optional<Transition> transition) {
        if (!transition.equals(selected)) {
            selected = transition;
            pulse.request();
        }
    }

    /** Paints anew on the next pulse: the diagram changed. */
    void repaint() {
        pulse.request();
    }

    private void paint() {
        Palette palette = new Palette(view.themeProperty().get());
        new OverlayPainter(getGraphicsContext2D(), palette, view.viewport())
                .paint(view.diagram(), feedback, hover.line(), selected.flatMap(view.diagram()::edge));
    }
}
