package dev.statewright.app.canvas;

import dev.statewright.app.action.Action;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.DiagramView;
import dev.statewright.renderer.fx.Viewport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looking at the drawing from nearer, from farther, and at other parts of it. */
final class LookingActions {

    /** View pixels around a selection that is zoomed to. */
    private static final double MARGIN = 64;

    private final DocumentSession session;
    private final DiagramView view;

    LookingActions(DocumentSession session, DiagramView view) {
        this.session = session;
        this.view = view;
    }

    List<Action> all() {
        return List.of(
                new Action("canvas.zoom-in", () -> view.zoomBy(Viewport.STEP))
                        .withIcon(ActionIcons.PLUS)
                        .withKeys("Shortcut+Plus", "Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Add"),
                new Action("canvas.zoom-out", () -> view.zoomBy(1 / Viewport.STEP))
                        .withIcon(ActionIcons.MINUS)
                        .withKeys("Shortcut+Minus", "Shortcut+Subtract"),
                new Action(
                                "canvas.zoom-actual-size",
                                () -> view.zoomBy(1 / view.viewport().zoom()))
                        .withKeys("Shortcut+0", "Shortcut+Numpad 0"),
                new Action("canvas.zoom-fit", view::fit)
                        .withIcon(ActionIcons.FIT)
                        .withKeys("Shift+1"),
                new Action("canvas.zoom-selection", () -> selected().ifPresentOrElse(this::zoomTo, view::fit))
                        .withKeys("Shift+2"),
                new Action(
                                "canvas.center",
                                () -> selected().ifPresentOrElse(rect -> view.centerOn(rect.center()), view::fit))
                        .withKeys("Alt+C"));
    }

    private void zoomTo(Rect part) {
        view.look(Viewport.fitting(part, view.getWidth(), view.getHeight(), MARGIN));
    }

    /** Around everything that is selected. */
    private Optional<Rect> selected() {
        Stream<Rect> states = session.selection().states().stream()
                .flatMap((StatePath state) -> view.diagram().rectOf(state).stream());
        Stream<Rect> line = session.selection().transition().flatMap(view.diagram()::edge).map(Edge::points).stream()
                .map(Rect::ofPoints);
        return Stream.concat(states, line).reduce(Rect::union);
    }
}
