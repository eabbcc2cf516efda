package dev.statewright.app.dataflow;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.expression.ExpressionAssist;
import dev.statewright.app.expression.ExpressionPlaces;
import dev.statewright.app.expression.ExpressionText;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.State;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A step that a field makes: the field, editable, and the data behind it. Enter (in JSON with Ctrl) or leaving commits. */
final class FieldCard extends StageCard {

    private static final double WIDE = 430;
    private static final double WRITTEN = 200;

    private final DataFlowModel model;
    private final FlowValue value;
    private final Input input;
    private boolean committing;

    /** The field's text, whatever control holds it. */
    private record Input(Node control, Node keyboard, ExpressionText text) {}

    FieldCard(Stage stage, DataFlowModel model, ExpressionAssist assist, ExpressionPlaces places) {
        super(stage);
        this.model = model;
        this.value = new FlowValue(stage);
        this.input = stage.kind() == Stage.Kind.PATH ? line() : json();
        input.control().setId("flow-field-" + stage.id());
        update();
        boolean path = stage.kind() == Stage.Kind.PATH;
        assist.install(
                input.text(),
                text -> place().flatMap(at -> path
                        ? places.inField(at, text.text(), text.caret())
                        : places.inJson(at, text.text(), text.caret())));
        input.text().onTyped(this::typed);
        input.keyboard().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        input.keyboard().focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                commit();
            }
        });
        if (path) {
            add(input.control(), false);
            add(value, true);
        } else {
            widen(WIDE);
            HBox.setHgrow(value, Priority.ALWAYS);
            add(new HBox(6, input.control(), value), true);
        }
    }

    private Input line() {
        TextField line = new TextField();
        line.setPromptText(Words.text("dataflow.as-it-is"));
        line.setAccessibleText(title(stage()));
        line.getStyleClass().add("stage-path");
        return new Input(line, line, ExpressionText.of(line));
    }

    private Input json() {
        JsonEditor editor = new JsonEditor(title(stage()));
        editor.setMinHeight(40);
        editor.setMinWidth(WRITTEN);
        editor.setPrefWidth(WRITTEN);
        editor.setMaxWidth(WRITTEN);
        return new Input(editor, editor.area(), ExpressionText.of(editor.area()));
    }

    private Optional<SyntaxPath> place() {
        return model.stateProperty()
                .get()
                .map(State::path)
                .map(path -> path.syntax().then(stage().field()));
    }

    @Override
    void update() {
        String written = model.written(stage());
        if (!input.keyboard().isFocused() && !input.text().text().equals(written)) {
            show(written);
            problem("");
        }
    }

    @Override
    void show(FlowAnswer answer) {
        StageOutcome outcome = answer.of(stage());
        value.show(outcome.value(), model.givenInput());
        problem(outcome.problem().orElse(""));
        unreached(outcome.value().isEmpty() && outcome.problem().isEmpty());
    }

    @Override
    void commit() {
        if (committing) {
            return;
        }
        committing = true;
        try {
            model.commit(stage(), input.text().text()).ifPresent(this::problem);
        } finally {
            committing = false;
        }
    }

    private void show(String written) {
        switch (input.control()) {
            case TextField line -> line.setText(written);
            case JsonEditor editor -> editor.setText(written);
            default -> throw new IllegalStateException("No such control: " + input.control());
        }
    }

    private void typed() {
        if (input.keyboard().isFocused()) {
            model.type(stage(), input.text().text());
        }
    }

    private void pressed(KeyEvent event) {
        boolean json = stage().kind() != Stage.Kind.PATH;
        if (event.getCode() == KeyCode.ENTER && json == event.isShortcutDown()) {
            commit();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !input.text().text().equals(model.written(stage()))) {
            show(model.written(stage()));
            problem("");
            event.consume();
        }
    }
}
