package dev.statewright.app.code;

import dev.statewright.app.expression.ValueText;
import dev.statewright.app.words.Words;
import dev.statewright.model.completion.Completion;
import dev.statewright.model.completion.expression.ExpressionProposal;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One line of what is offered: its kind, its name, a remark at the end. */
final class CompletionRow extends ListCell<Completion> {

    @Override
    protected void updateItem(Completion item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        String kind = Words.text("code.kind-" + item.kind().name().toLowerCase(Locale.ROOT));
        Label sign = new Label(kind.substring(0, 1));
        sign.getStyleClass()
                .addAll("completion-kind", "completion-" + item.kind().name().toLowerCase(Locale.ROOT));
        Label name = new Label(item.label());
        name.getStyleClass().add("completion-name");
        if (item.required()) {
            name.getStyleClass().add("completion-required");
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label detail = new Label(item.proposal()
                .flatMap(ExpressionProposal::sample)
                .map(ValueText::brief)
                .orElse(item.detail()));
        detail.getStyleClass().add("completion-detail");
        detail.setMinWidth(0);
        name.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(sign, name, space, detail);
        row.getStyleClass().add("completion-row");
        row.setMinWidth(0);
        row.setPrefWidth(0);
        setGraphic(row);
        setAccessibleText(kind + ": " + item.label());
    }
}
