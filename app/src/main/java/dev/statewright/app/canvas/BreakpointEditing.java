package dev.statewright.app.canvas;

import dev.statewright.app.action.Action;
import dev.statewright.app.breakpoint.StateBreakpoint;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.DiagramView;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Breakpoints of states, set by key, menu and pad, and edited by a click on their badge. */
final class BreakpointEditing {

    /** How far from a badge's middle a click still means it, in view pixels. */
    private static final double REACH = 9;

    private final DocumentSession session;
    private final DiagramView view;
    private final Popups popups;
    private final CanvasConditions when;

    BreakpointEditing(DocumentSession session, DiagramView view, Popups popups) {
        this.session = session;
        this.view = view;
        this.popups = popups;
        this.when = new CanvasConditions(session);
    }

    List<Action> actions() {
        return List.of(
                new Action(
                                "canvas.breakpoint",
                                () -> when.state().map(State::path).ifPresent(session.breakpoints()::toggle))
                        .withIcon(ActionIcons.BREAKPOINT)
                        .withKeys("F9")
                        .enabledWhen(when.aState()),
                new Action("canvas.edit-breakpoint", () -> when.state().ifPresent(this::edit))
                        .withKeys("Shift+F9")
                        .enabledWhen(when.aState()));
    }

    /** A click on a badge opens the editor. */
    void install() {
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            Optional<State> hit = event.getButton() == MouseButton.PRIMARY ? badgeAt(event) : Optional.empty();
            hit.ifPresent(state -> {
                event.consume();
                edit(state);
            });
        });
    }

    private Optional<State> badgeAt(MouseEvent event) {
        Point pointer = new Point(event.getX(), event.getY());
        return session.breakpoints().all().keySet().stream()
                .filter(path -> corner(path)
                        .filter(at -> at.distanceTo(pointer) <= REACH)
                        .isPresent())
                .findFirst()
                .flatMap(session.document().machine()::state);
    }

    /** Where the badge stands: on the upper left corner. */
    private Optional<Point> corner(StatePath path) {
        return view.diagram().rectOf(path).map(view.viewport()::toView).map(rect -> new Point(rect.x(), rect.y()));
    }

    private void edit(State state) {
        Optional<Rect> place = view.diagram().rectOf(state.path());
        place.ifPresent(rect -> {
            view.reveal(rect);
            BreakpointEditor[] editor = new BreakpointEditor[1];
            editor[0] = new BreakpointEditor(
                    state,
                    session.breakpoints().at(state.path()).orElseGet(() -> StateBreakpoint.before(state.path())),
                    session.breakpoints()::set,
                    () -> popups.close(editor[0]));
            popups.showBeside(editor[0], rect);
            editor[0].requestFocus();
        });
    }
}
