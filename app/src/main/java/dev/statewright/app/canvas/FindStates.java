package dev.statewright.app.canvas;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.IconKey;
import dev.statewright.model.asl.StatePath;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** Searches the drawing: Enter goes to the next state that was found, Shift+Enter to the one before, Escape closes. */
final class FindStates extends HBox {

    private static final double ICON = 14;

    private final DocumentSession session;
    private final Consumer<Set<StatePath>> show;
    private final Runnable leave;
    private final TextField wanted = new TextField();
    private final Label count = new Label();
    private List<StatePath> found = List.of();

    /**
     * @param show marks what was found in the drawing
     * @param leave gives the keyboard back to the drawing
     */
    FindStates(DocumentSession session, Consumer<Set<StatePath>> show, Runnable leave) {
        this.session = session;
        this.show = show;
        this.leave = leave;
        setId("find-states");
        getStyleClass().add("find-states");
        setAlignment(Pos.CENTER_LEFT);
        wanted.setId("find-states-text");
        wanted.setPromptText(Words.text("canvas.find-prompt"));
        wanted.setAccessibleText(Words.text("canvas.find-prompt"));
        wanted.textProperty().subscribe(this::search);
        count.getStyleClass().add("find-states-count");
        count.setMinWidth(USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren()
                .addAll(
                        wanted,
                        count,
                        button(ActionIcons.CHEVRON_UP, "canvas.find-previous", () -> step(-1)),
                        button(ActionIcons.CHEVRON_DOWN, "canvas.find-next", () -> step(1)),
                        button(ActionIcons.CLOSE, "canvas.find-close", this::end));
        setVisible(false);
    }

    void begin() {
        setVisible(true);
        wanted.requestFocus();
        wanted.selectAll();
        search(wanted.getText());
    }

    /** Goes on without showing the field's words anew: also when it is closed. */
    void step(int direction) {
        found = StateSearch.find(session.document().machine(), wanted.getText());
        int at = session.selection().primary().map(found::indexOf).orElse(-1);
        if (!found.isEmpty()) {
            int next = at < 0 ? (direction > 0 ? 0 : found.size() - 1) : Math.floorMod(at + direction, found.size());
            go(next);
        }
        tell();
    }

    private void search(String text) {
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

    private void end() {
        setVisible(false);
        show.accept(Set.of());
        leave.run();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            step(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private static Button button(IconKey icon, String key, Runnable handler) {
        Button button = new Button();
        button.setGraphic(new IconView(icon, ICON));
        button.setAccessibleText(Words.text(key));
        button.getStyleClass().add("icon-button");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> handler.run());
        return button;
    }
}
