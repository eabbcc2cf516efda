package dev.statewright.app.expression;

import dev.statewright.app.words.Words;
import dev.statewright.model.completion.expression.ExpressionProposal;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A proposal in the list: what it is, its text, and at the end its value or what it gives. */
final class ProposalCell extends ListCell<ExpressionProposal> {

    private final Label kind = new Label();
    private final Label label = new Label();
    private final Label note = new Label();
    private final HBox row;

    ProposalCell() {
        kind.getStyleClass().add("proposal-kind");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("proposal-label");
        label.setMinWidth(0);
        note.getStyleClass().add("proposal-note");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row = new HBox(8, kind, label, space, note);
        row.getStyleClass().add("proposal-row");
    }

    @Override
    protected void updateItem(ExpressionProposal proposal, boolean empty) {
        super.updateItem(proposal, empty);
        setText(null);
        if (empty || proposal == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        kind.setText(mark(proposal.kind()));
        kind.getStyleClass()
                .setAll(
                        "label",
                        "proposal-kind",
                        "proposal-" + proposal.kind().name().toLowerCase(Locale.ROOT));
        label.setText(proposal.label());
        note.setText(note(proposal));
        setAccessibleText(
                Words.text("expression.proposal", proposal.label(), ProposalDetail.sentence(proposal), note.getText()));
        setGraphic(row);
        row.setMaxWidth(getListView().getWidth() - 18);
    }

    private static String note(ExpressionProposal proposal) {
        if (!proposal.signature().isEmpty()) {
            return proposal.signature()
                    .substring(proposal.signature().lastIndexOf('\u2192') + 1)
                    .strip();
        }
        return proposal.sample().map(ValueText::brief).orElse("");
    }

    private static String mark(ExpressionProposal.Kind kind) {
        return switch (kind) {
            case DATA -> ".";
            case STATES -> "$";
            case VARIABLE -> "x";
            case CONTEXT -> "$$";
            case INTRINSIC, FUNCTION -> "\u0192";
            case STATE -> "\u25a2";
            case FRAME -> "%";
        };
    }
}
