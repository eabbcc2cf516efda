package dev.statewright.app.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.words.Words;
import dev.statewright.model.completion.expression.CallAtCaret;
import dev.statewright.runtime.preview.Preview;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The value of an expression beneath its field: the value, or AWS's words on why there is none, and the data that it looked at. */
public final class PreviewView extends VBox {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final int LINES = 6;

    private final CallView call = new CallView();
    private final Label value = new Label();
    private final Label origin = new Label();
    private final Label rule = new Label();
    private boolean something;

    public PreviewView() {
        setId("expression-preview");
        getStyleClass().add("expression-preview");
        value.setId("expression-preview-value");
        value.getStyleClass().add("preview-value");
        value.setWrapText(true);
        value.setMinHeight(USE_PREF_SIZE);
        origin.getStyleClass().add("preview-origin");
        origin.setMinWidth(0);
        rule.getStyleClass().add("preview-rule");
        rule.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(8, origin, space, rule);
        foot.visibleProperty()
                .bind(origin.textProperty().isNotEmpty().or(rule.textProperty().isNotEmpty()));
        foot.managedProperty().bind(foot.visibleProperty());
        value.visibleProperty().bind(value.textProperty().isNotEmpty());
        value.managedProperty().bind(value.visibleProperty());
        getChildren().addAll(call, value, foot);
        show(new PreviewOutcome.Nothing());
    }

    /** Shows what came out; takes no room where there is nothing to say. */
    public void show(PreviewOutcome outcome) {
        something = !(outcome instanceof PreviewOutcome.Nothing);
        takeRoom();
        pseudoClassStateChanged(FAILED, false);
        rule.setText("");
        switch (outcome) {
            case PreviewOutcome.Nothing _ -> tell("", "");
            case PreviewOutcome.Placed(String output) -> tell(output, Words.text("expression.result-lands"));
            case PreviewOutcome.NoData _ -> tell(Words.text("expression.no-data"), "");
            case PreviewOutcome.TooLong _ -> {
                tell(Words.text("expression.too-long"), "");
                pseudoClassStateChanged(FAILED, true);
            }
            case PreviewOutcome.Evaluated evaluated -> show(evaluated);
        }
    }

    /** Shows the call whose arguments are being written, above the value. */
    public void showCall(Optional<CallAtCaret> around) {
        call.show(around);
        takeRoom();
    }

    private void takeRoom() {
        boolean shown = something || call.isVisible();
        setVisible(shown);
        setManaged(shown);
    }

    private void show(PreviewOutcome.Evaluated evaluated) {
        String from = ValueText.origin(evaluated.seen());
        switch (evaluated.preview()) {
            case Preview.Value(JsonNode found) -> tell(ValueText.whole(found, LINES), from);
            case Preview.Failed(String _, String cause) -> fail(cause, from);
            case Preview.Unreadable(String sentence) -> fail(sentence, "");
        }
        Optional<Boolean> holds = evaluated.rule();
        holds.ifPresent(is -> rule.setText(Words.text(is ? "expression.rule-holds" : "expression.rule-fails")));
    }

    private void tell(String text, String from) {
        value.setText(text);
        origin.setText(from);
        setAccessibleText(text + " " + from);
    }

    private void fail(String sentence, String from) {
        tell(sentence, from);
        pseudoClassStateChanged(FAILED, true);
    }
}
