package dev.statewright.app.canvas;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Diagram;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.input.KeyEvent;

/** The keys of the canvas: walking along the flow, editing what is selected. Keys it does not know go on to the window. */
final class CanvasKeys {

    private final DocumentSession session;
    private final CanvasEdits edits;
    private final CanvasClipboard clipboard;
    private final Desk desk;
    private final Runnable menu;

    /** What keys may ask of the canvas. */
    interface Desk {

        Diagram diagram();

        void rename(StatePath state);

        /** Opens the search for a state to add at the selection. */
        void quickAdd();

        /** Puts the selection, or else the drawing, into the middle. */
        void center();

        /** Ends whatever is under way; false when nothing was. */
        boolean cancel();
    }

    /** @param menu opens the menu of what is selected */
    CanvasKeys(DocumentSession session, CanvasEdits edits, CanvasClipboard clipboard, Desk desk, Runnable menu) {
        this.session = session;
        this.edits = edits;
        this.clipboard = clipboard;
        this.desk = desk;
        this.menu = menu;
    }

    void pressed(KeyEvent event) {
        boolean taken;
        if (event.isShortcutDown()) {
            taken = withShortcut(event);
        } else if (event.isAltDown()) {
            taken = withAlt(event);
        } else {
            taken = plain(event);
        }
        if (taken) {
            event.consume();
        }
    }

    private boolean withShortcut(KeyEvent event) {
        return switch (event.getCode()) {
            case D -> done(edits::duplicateSelected);
            case A -> done(this::selectAll);
            case C -> clipboard.copy();
            case X -> done(clipboard::cut);
            case V -> done(clipboard::paste);
            default -> false;
        };
    }

    private boolean withAlt(KeyEvent event) {
        return switch (event.getCode()) {
            case C -> done(desk::center);
            default -> false;
        };
    }

    private boolean plain(KeyEvent event) {
        return switch (event.getCode()) {
            case DELETE, BACK_SPACE -> done(edits::deleteSelected);
            case F2, ENTER -> done(() -> session.selection().primary().ifPresent(desk::rename));
            case A -> done(desk::quickAdd);
            case DOWN -> walk(event, FlowWalk::next);
            case UP -> walk(event, FlowWalk::previous);
            case LEFT -> walk(event, FlowWalk::left);
            case RIGHT -> walk(event, FlowWalk::right);
            case CONTEXT_MENU -> done(menu);
            case F10 -> event.isShiftDown() && done(menu);
            case ESCAPE -> escape();
            default -> false;
        };
    }

    private boolean escape() {
        if (desk.cancel()) {
            return true;
        }
        boolean something = !session.selection().isEmpty();
        session.select(Selection.NONE);
        return something;
    }

    private boolean walk(KeyEvent event, BiFunction<FlowWalk, StatePath, Optional<StatePath>> step) {
        FlowWalk walk = new FlowWalk(desk.diagram());
        Optional<StatePath> from = session.selection()
                .primary()
                .filter(state -> desk.diagram().rectOf(state).isPresent());
        Optional<StatePath> to = from.isPresent() ? step.apply(walk, from.get()) : walk.first();
        to.ifPresent(state -> session.select(event.isShiftDown() ? extended(state) : Selection.of(state)));
        return true;
    }

    private Selection extended(StatePath state) {
        List<StatePath> states = new ArrayList<>(session.selection().states());
        states.remove(state);
        states.add(state);
        return Selection.of(states);
    }

    private void selectAll() {
        session.select(Selection.of(desk.diagram().states().toList()));
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }
}
