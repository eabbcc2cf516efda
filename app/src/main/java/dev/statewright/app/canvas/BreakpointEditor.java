package dev.statewright.app.canvas;

import dev.statewright.app.breakpoint.StateBreakpoint;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateType;
import dev.statewright.runtime.debug.Breakpoint;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * When a run is to stop at a state. Enter takes what is chosen, Escape leaves all as it was; a condition that cannot be read stays in its
 * field with the reason below.
 */
final class BreakpointEditor extends VBox {

    private static final double WIDTH = 300;
    private static final int DIGITS = 9;

    private final State state;
    private final Consumer<StateBreakpoint> taken;
    private final Runnable close;
    private final CheckBox before = box("breakpoint-before");
    private final CheckBox after = box("breakpoint-after");
    private final CheckBox onError = box("breakpoint-error");
    private final TextField condition = field("breakpoint-condition");
    private final TextField iteration = field("breakpoint-iteration");
    private final Label problem = new Label();

    /**
     * @param taken given what the user wants; empty to have no breakpoint
     * @param close removes this editor
     */
    BreakpointEditor(State state, StateBreakpoint known, Consumer<StateBreakpoint> taken, Runnable close) {
        super(7);
        this.state = state;
        this.taken = taken;
        this.close = close;
        setId("breakpoint-editor");
        getStyleClass().addAll("popup-panel", "breakpoint-editor");
        setPrefWidth(WIDTH);
        Label title = new Label(Words.text("canvas.breakpoint-at", state.name()));
        title.getStyleClass().add("field-label");
        before.setSelected(known.before());
        after.setSelected(known.after());
        onError.setSelected(known.onError());
        condition.setText(known.condition().orElse(""));
        known.iteration().ifPresent(index -> iteration.setText(Long.toString(index)));
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        say("");
        getChildren().addAll(title, before, after, onError, label("breakpoint-condition"), condition);
        if (state.type() == StateType.MAP) {
            getChildren().addAll(label("breakpoint-iteration"), iteration);
        }
        getChildren().addAll(problem, buttons());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @Override
    public void requestFocus() {
        before.requestFocus();
    }

    private HBox buttons() {
        Button remove = button("breakpoint-remove", () -> {
            taken.accept(
                    new StateBreakpoint(state.path(), false, false, false, Optional.empty(), OptionalLong.empty()));
            close.run();
        });
        Button done = button("breakpoint-done", this::take);
        done.getStyleClass().add("primary");
        HBox buttons = new HBox(6, remove, done);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
        }
    }

    private void take() {
        Optional<String> wanted = Optional.of(condition.getText().strip()).filter(text -> !text.isEmpty());
        Optional<String> refusal = wanted.flatMap(Breakpoint::problemOf).or(this::noNumber);
        if (refusal.isPresent()) {
            say(refusal.get());
            return;
        }
        String index = iteration.getText().strip();
        taken.accept(new StateBreakpoint(
                state.path(),
                before.isSelected(),
                after.isSelected(),
                onError.isSelected(),
                wanted,
                index.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(index))));
        close.run();
    }

    private Optional<String> noNumber() {
        String index = iteration.getText().strip();
        return index.matches("\\d{0," + DIGITS + "}")
                ? Optional.empty()
                : Optional.of(Words.text("canvas.breakpoint-no-number", index));
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
    }

    private static CheckBox box(String id) {
        CheckBox box = new CheckBox(Words.text("canvas." + id));
        box.setId(id);
        return box;
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("small-field");
        field.setPromptText(Words.text("canvas." + id + "-hint"));
        field.setAccessibleText(Words.text("canvas." + id));
        return field;
    }

    private static Label label(String id) {
        Label label = new Label(Words.text("canvas." + id));
        label.getStyleClass().add("field-label");
        return label;
    }

    private static Button button(String id, Runnable handler) {
        Button button = new Button(Words.text("canvas." + id));
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.setOnAction(_ -> handler.run());
        return button;
    }
}
