package dev.statewright.app.canvas;

import dev.statewright.app.panel.FindRow;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Searches the drawing for states. */
final class FindStates extends FindRow {

    private final DocumentSession session;
    private final Consumer<Set<StatePath>> show;
    private final Runnable leave;
    private List<StatePath> found = List.of();

    /**
     * @param show marks what was found in the drawing
     * @param leave gives the keyboard back to the drawing
     */
    FindStates(DocumentSession session, Consumer<Set<StatePath>> show, Runnable leave) {
        super("canvas.find");
        this.session = session;
        this.show = show;
        this.leave = leave;
        setId("find-states");
        getStyleClass().add("find-states");
        wanted.setId("find-states-text");
        count.getStyleClass().add("find-states-count");
        setVisible(false);
    }

    void begin() {
        setVisible(true);
        beginTyping();
    }

    /** Goes on without showing the field's words anew: also when it is closed. */
    @Override
    protected void step(int direction) {
        found = StateSearch.find(session.document().machine(), wanted.getText());
        int at = session.selection().primary().map(found::indexOf).orElse(-1);
        if (!found.isEmpty()) {
            int next = at < 0 ? (direction > 0 ? 0 : found.size() - 1) : Math.floorMod(at + direction, found.size());
            go(next);
        }
        tell();
    }

    @Override
    protected void search(String text) {
        found = StateSearch.find(session.document().machine(), text);
        boolean there = session.selection().primary().filter(found::contains).isPresent();
        if (isVisible() && !found.isEmpty() && !there) {
            go(0);
        }
        tell();
    }

    private void go(int index) {
        session.select(Selection.of(found.get(index)));
    }

    private void tell() {
        int at = session.selection().primary().map(found::indexOf).orElse(-1);
        count.setText(wanted.getText().isBlank() ? "" : Words.text("canvas.found", at + 1, found.size()));
        show.accept(isVisible() ? Set.copyOf(found) : Set.of());
    }

    @Override
    protected void end() {
        setVisible(false);
        show.accept(Set.of());
        leave.run();
    }
}
