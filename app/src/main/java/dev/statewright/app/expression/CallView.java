package dev.statewright.app.expression;

import dev.statewright.app.words.Words;
import dev.statewright.model.completion.expression.CallAtCaret;
import dev.statewright.model.completion.expression.FunctionSignature;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** How the function is called whose arguments are being written: its parameters, with the present one marked, and what it does. */
public final class CallView extends VBox {

    private final FlowPane signature = new FlowPane();
    private final Label sentence = new Label();
    private Optional<CallAtCaret> shown = Optional.empty();

    public CallView() {
        setId("call-view");
        getStyleClass().add("call-view");
        signature.setPrefWrapLength(380);
        sentence.getStyleClass().add("call-sentence");
        sentence.setWrapText(true);
        sentence.setMaxWidth(380);
        sentence.managedProperty().bind(sentence.textProperty().isNotEmpty());
        getChildren().addAll(signature, sentence);
        setVisible(false);
        setManaged(false);
    }

    /** Shows a call; takes no room where there is none. */
    public void show(Optional<CallAtCaret> call) {
        if (call.equals(shown)) {
            return;
        }
        shown = call;
        setVisible(call.isPresent());
        setManaged(call.isPresent());
        signature.getChildren().clear();
        call.ifPresent(this::show);
    }

    private void show(CallAtCaret call) {
        FunctionSignature function = call.function();
        part(function.name() + "(", "call-name");
        List<String> parameters = function.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Label parameter = part(parameters.get(i), "call-parameter");
            if (i == call.argument()) {
                parameter.getStyleClass().add("call-argument");
            }
            if (i + 1 < parameters.size()) {
                part(", ", "call-name");
            }
        }
        part(") \u2192 " + function.result(), "call-name");
        sentence.setText(sentence(function));
        setAccessibleText(function.text() + " " + sentence.getText());
    }

    private Label part(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        signature.getChildren().add(label);
        return label;
    }

    private static String sentence(FunctionSignature function) {
        String name = function.name();
        String key = name.startsWith("$")
                ? "expression.jsonata." + name.substring(1)
                : "expression.intrinsic." + name.substring(name.indexOf('.') + 1);
        return Words.has(key) ? Words.text(key) : "";
    }
}
