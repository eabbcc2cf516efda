package dev.statewright.app.trial;

import dev.statewright.app.words.Words;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/** What the state's work is taken to give: nothing, so that it is really done; a result; or an error. */
final class MockInput extends VBox {

    private final StackPane shown = new StackPane();
    private final Subscription following;

    /** @param calls who does the work where there is no mock */
    MockInput(TrialForm form, TestedState tested, ObservableValue<String> calls) {
        super(6);
        EnumSwitch<MockKind> kind = new EnumSwitch<>("mock", form.mock, MockKind.values());
        kind.segment(MockKind.NONE).setDisable(tested.needsMock());
        ComboBox<FieldValidation> validation = validation(form);
        boolean checked = tested.resource().isPresent();
        HBox head = new HBox(8, kind);
        if (checked) {
            head.getChildren().add(validation);
        }
        head.setAlignment(Pos.CENTER_LEFT);
        Label called = new Label();
        called.setId("trial-calls");
        called.getStyleClass().add("muted");
        called.setWrapText(true);
        called.setAlignment(Pos.TOP_LEFT);
        called.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        JsonInput result = new JsonInput("result", form.result, () -> TrialField.MOCK.problem(form, tested));
        VBox error = new VBox(6, line("error", form.error), line("cause", form.cause));
        VBox.setVgrow(shown, Priority.ALWAYS);
        shown.setMinHeight(0);
        getChildren().addAll(head, shown);
        following = Subscription.combine(calls.subscribe(called::setText), form.mock.subscribe(chosen -> {
            validation.setVisible(chosen == MockKind.RESULT);
            Node now = switch (chosen) {
                case NONE -> called;
                case RESULT -> result;
                case ERROR -> error;
            };
            shown.getChildren().setAll(now);
        }));
    }

    void close() {
        following.unsubscribe();
    }

    private static TextField line(String word, StringProperty text) {
        TextField line = new TextField(text.get());
        line.setId("trial-" + word);
        line.getStyleClass().add("small-field");
        line.setPromptText(Words.text("trial." + word));
        line.setAccessibleText(Words.text("trial." + word));
        line.textProperty().bindBidirectional(text);
        return line;
    }

    private static ComboBox<FieldValidation> validation(TrialForm form) {
        ComboBox<FieldValidation> box = new ComboBox<>();
        box.setId("trial-validation");
        box.getItems().setAll(FieldValidation.values());
        box.getStyleClass().add("small-box");
        box.setAccessibleText(Words.text("trial.validation"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(FieldValidation value) {
                return value == null
                        ? ""
                        : switch (value) {
                            case STRICT -> Words.text("trial.validation-strict");
                            case PRESENT -> Words.text("trial.validation-present");
                            case NONE -> Words.text("trial.validation-none");
                        };
            }

            @Override
            public FieldValidation fromString(String text) {
                throw new UnsupportedOperationException("Ways of checking are chosen, not typed");
            }
        });
        box.setMinWidth(60);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.valueProperty().bindBidirectional(form.validation);
        return box;
    }
}
