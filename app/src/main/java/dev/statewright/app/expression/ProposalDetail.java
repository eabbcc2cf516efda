package dev.statewright.app.expression;

import dev.statewright.app.words.Words;
import dev.statewright.model.completion.expression.ExpressionProposal;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What there is to say of a proposal: how it is called, what it does, what it is now and where that comes from. */
final class ProposalDetail extends VBox {

    private static final int LINES = 9;

    private final Label signature = new Label();
    private final Label sentence = new Label();
    private final Label value = new Label();
    private final Label origin = new Label();

    ProposalDetail() {
        getStyleClass().add("proposal-detail");
        setPrefWidth(260);
        setMaxWidth(260);
        signature.getStyleClass().add("proposal-signature");
        sentence.getStyleClass().add("proposal-sentence");
        value.getStyleClass().add("proposal-value");
        origin.getStyleClass().add("proposal-origin");
        for (Label each : new Label[] {signature, sentence, value, origin}) {
            each.setWrapText(true);
            each.managedProperty().bind(each.textProperty().isNotEmpty());
            getChildren().add(each);
        }
    }

    void show(ExpressionProposal proposal) {
        signature.setText(proposal.signature().isEmpty() ? proposal.label() : proposal.signature());
        sentence.setText(sentence(proposal));
        value.setText(proposal.sample()
                .filter(sample -> !sample.isUnknown())
                .map(sample -> ValueText.whole(sample.value(), LINES))
                .orElse(""));
        origin.setText(proposal.sample().map(ValueText::origin).orElse(""));
    }

    /** The sentence that describes a proposal; empty for data. */
    static String sentence(ExpressionProposal proposal) {
        String key = "expression." + proposal.about();
        return !proposal.about().isEmpty() && Words.has(key) ? Words.text(key) : "";
    }
}
