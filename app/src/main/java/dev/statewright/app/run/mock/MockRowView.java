package dev.statewright.app.run.mock;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.runtime.mock.MockTable;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The fields of one row of the mocks. What makes no sense stays in them, with the reason, and is not written. */
final class MockRowView extends VBox {

    private static final double STATE = 190;
    private static final double CALLS = 62;
    private static final double KIND = 96;
    private static final int LINES_AT_REST = 2;
    private static final int MOST_LINES = 10;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final MocksViewModel model;
    private final ComboBox<String> state = new ComboBox<>();
    private final TextField calls = new TextField();
    private final ComboBox<Boolean> kind = new ComboBox<>();
    private final JsonEditor output;
    private final TextField error = new TextField();
    private final TextField cause = new TextField();
    private final StackPane value = new StackPane();
    private final HBox line;
    private final Label problem = new Label();
    private final PauseTransition pause = new PauseTransition(Duration.millis(700));
    private MockTable.Row row;
    private MockDraft shown;
    private boolean showing;

    MockRowView(MockTable.Row row, List<String> states, MocksViewModel model) {
        super(3);
        this.model = model;
        getStyleClass().add("mock-row");
        output = new JsonEditor(Words.text("mocks.output-of", row.state()));
        state.getItems().setAll(states);
        state.setAccessibleText(Words.text("mocks.state"));
        state.setPrefWidth(STATE);
        state.setMinWidth(STATE);
        state.getStyleClass().add("small-box");
        calls.setAccessibleText(Words.text("mocks.calls"));
        calls.setTooltip(new Tooltip(Words.text("mocks.calls-explained")));
        calls.setPrefWidth(CALLS);
        calls.setMinWidth(CALLS);
        calls.getStyleClass().add("small-field");
        kind.getItems().setAll(false, true);
        kind.setConverter(new AnswerKind());
        kind.setAccessibleText(Words.text("mocks.kind"));
        kind.setPrefWidth(KIND);
        kind.setMinWidth(KIND);
        kind.getStyleClass().add("small-box");
        output.setLines(1, LINES_AT_REST);
        field(error, "mocks.error");
        field(cause, "mocks.cause");
        HBox failure = new HBox(6, error, cause);
        value.getChildren().addAll(output, failure);
        kind.valueProperty().subscribe(fails -> {
            output.setVisible(!Boolean.TRUE.equals(fails));
            output.setManaged(!Boolean.TRUE.equals(fails));
            failure.setVisible(Boolean.TRUE.equals(fails));
            failure.setManaged(Boolean.TRUE.equals(fails));
        });
        Button remove = new Button();
        remove.setGraphic(new IconView(ActionIcons.DELETE, 14));
        remove.getStyleClass().addAll("icon-button", "small-icon-button");
        remove.setAccessibleText(Words.text("mocks.remove", row.state()));
        remove.setTooltip(new Tooltip(Words.text("mocks.remove", row.state())));
        remove.setOnAction(_ -> model.remove(this.row));
        Region space = new Region();
        HBox.setHgrow(space, Priority.SOMETIMES);
        line = new HBox(8, state, calls, kind, value, space, remove);
        line.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(value, Priority.ALWAYS);
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        say("");
        getChildren().addAll(line, problem);
        show(row);
        writeWhenDone();
    }

    /** What its fields hold, over rows that are wide. */
    static HBox head() {
        HBox head = new HBox(
                8,
                label("mocks.state", STATE),
                label("mocks.calls", CALLS),
                label("mocks.kind", KIND),
                label("mocks.value", Region.USE_COMPUTED_SIZE));
        head.getStyleClass().add("mocks-head");
        return head;
    }

    private static Label label(String key, double width) {
        Label label = new Label(Words.text(key));
        label.getStyleClass().add("field-label");
        label.setPrefWidth(width);
        label.setMinWidth(width == Region.USE_COMPUTED_SIZE ? 0 : width);
        return label;
    }

    MockTable.Row row() {
        return row;
    }

    /** Shows the row as the file has it now; what the user is typing, or what makes no sense yet, stays. */
    void show(MockTable.Row now) {
        boolean untouched =
                shown == null || draft().equals(shown) || draft().problem().isEmpty();
        boolean sameOutput = shown != null && draft().hasOutputOf(now);
        row = now;
        if (!untouched) {
            return;
        }
        showing = true;
        MockDraft fresh = MockDraft.of(now);
        state.setValue(fresh.state());
        calls.setText(fresh.calls());
        kind.setValue(fresh.fails());
        if (!sameOutput) {
            output.setText(fresh.output());
        }
        if (!error.getText().equals(fresh.error())) {
            error.setText(fresh.error());
        }
        if (!cause.getText().equals(fresh.cause())) {
            cause.setText(fresh.cause());
        }
        shown = draft();
        showing = false;
        say("");
    }

    /** In a narrow panel the value stands under the other fields. */
    void setNarrow(boolean narrow) {
        pseudoClassStateChanged(NARROW, narrow);
        if (narrow && line.getChildren().remove(value)) {
            getChildren().add(1, value);
        } else if (!narrow && getChildren().remove(value)) {
            line.getChildren().add(3, value);
        }
    }

    void focusValue() {
        Node field = Boolean.TRUE.equals(kind.getValue()) ? error : output;
        field.requestFocus();
    }

    /** Whether its fields hold what cannot be written. */
    boolean isUnfinished() {
        return draft().problem().isPresent();
    }

    /** Writes what is in the fields, if it makes sense and is something else than what is written. */
    void commit() {
        pause.stop();
        MockDraft draft = draft();
        if (showing || draft.equals(shown)) {
            return;
        }
        draft.problem().ifPresentOrElse(this::say, () -> {
            say("");
            model.replace(row, draft.row(), this::say);
        });
    }

    private void writeWhenDone() {
        state.valueProperty().subscribe((_, _) -> commit());
        kind.valueProperty().subscribe((_, _) -> chooseKind());
        List.of(calls, error, cause).forEach(field -> {
            field.setOnAction(_ -> commit());
            field.focusedProperty().subscribe(focused -> commitUnless(focused));
            field.textProperty().subscribe((_, _) -> typed());
        });
        output.whenUsed(area -> {
            area.focusedProperty().subscribe(focused -> {
                // a table is looked over; a value that is edited wants to be seen
                output.setLines(1, focused ? MOST_LINES : LINES_AT_REST);
                commitUnless(focused);
            });
            area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                    commit();
                    event.consume();
                }
            });
        });
        output.textProperty().subscribe(_ -> typed());
        pause.setOnFinished(_ -> commit());
    }

    private void chooseKind() {
        if (!showing && !Boolean.TRUE.equals(kind.getValue()) && output.text().isBlank()) {
            output.setText("{}");
        }
        commit();
        if (!showing && Boolean.TRUE.equals(kind.getValue())) {
            error.requestFocus();
        }
    }

    private void commitUnless(boolean focused) {
        if (!focused) {
            commit();
        }
    }

    /** Mistakes are told as soon as the user stops typing. */
    private void typed() {
        if (!showing) {
            pause.playFromStart();
        }
    }

    private MockDraft draft() {
        return new MockDraft(
                state.getValue() == null ? "" : state.getValue(),
                calls.getText(),
                Boolean.TRUE.equals(kind.getValue()),
                output.text(),
                error.getText(),
                cause.getText());
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
        boolean wrong = !sentence.isEmpty() && !Boolean.TRUE.equals(kind.getValue());
        output.getStyleClass().remove("invalid");
        if (wrong && output.error().isPresent()) {
            output.getStyleClass().add("invalid");
        }
    }

    private static void field(TextField field, String key) {
        field.setPromptText(Words.text(key));
        field.setAccessibleText(Words.text(key));
        field.getStyleClass().add("small-field");
        HBox.setHgrow(field, Priority.ALWAYS);
    }
}
