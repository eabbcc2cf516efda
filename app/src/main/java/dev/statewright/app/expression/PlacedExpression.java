package dev.statewright.app.expression;

import dev.statewright.model.asl.State;
import dev.statewright.model.completion.expression.CallAtCaret;
import dev.statewright.model.completion.expression.ExpressionData;
import dev.statewright.model.completion.expression.ExpressionProposal;
import dev.statewright.model.completion.expression.ExpressionSite;
import dev.statewright.model.text.TextRange;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An expression in a control, and what it stands for.
 *
 * @param state whose field it is
 * @param steps the way from the state's object to it, as messages name it: {@code Parameters/name.$}
 * @param value the expression as it is typed
 * @param caret in the value
 * @param inText where a part of the value stands in the control's text
 * @param spelled how an insertion is spelled in the control's text
 */
public record PlacedExpression(
        State state,
        ExpressionSite site,
        ExpressionData data,
        String steps,
        String value,
        int caret,
        UnaryOperator<TextRange> inText,
        UnaryOperator<String> spelled) {

    /** The call between whose parentheses the caret stands. */
    public Optional<CallAtCaret> call() {
        return CallAtCaret.find(value, caret, site.kind());
    }

    /** Puts a proposal into the control. */
    void insert(ExpressionProposal proposal, ExpressionText into) {
        TextRange range = inText.apply(proposal.replaced());
        String text = spelled.apply(proposal.insert());
        int caretAfter = range.start()
                + spelled.apply(proposal.insert().substring(0, proposal.caret()))
                        .length();
        into.replace(range, text, caretAfter);
    }
}
