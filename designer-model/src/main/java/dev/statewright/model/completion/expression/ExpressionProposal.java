package dev.statewright.model.completion.expression;

import dev.statewright.model.sample.Sample;
import dev.statewright.model.text.TextRange;
import java.util.Optional;

/**
 * Something that can be inserted.
 *
 * @param label what a list shows
 * @param signature how a function is called and what it gives; empty for everything else
 * @param insert the text to insert
 * @param caret where the caret stands afterwards, counted from the beginning of {@code insert}
 * @param replaced the part of the expression's text that {@code insert} takes the place of
 * @param about names the sentence that describes it, {@code jsonata.sum} or {@code context.Execution.Id}; empty for data
 * @param sample the value, as far as it is known
 */
public record ExpressionProposal(
        Kind kind,
        String label,
        String signature,
        String insert,
        int caret,
        TextRange replaced,
        String about,
        Optional<Sample> sample) {

    /** What a proposal is. */
    public enum Kind {
        /** A field of the data, or an item. */
        DATA,
        /** A member of {@code $states}. */
        STATES,
        VARIABLE,
        CONTEXT,
        INTRINSIC,
        FUNCTION,
        STATE,
        /** The frame of an expression. */
        FRAME
    }

    public ExpressionProposal {
        if (caret < 0 || caret > insert.length()) {
            throw new IllegalArgumentException("The caret cannot stand at " + caret + " of \"" + insert + "\"");
        }
    }

    /** The expression with this proposal in it. */
    public String applyTo(String text) {
        return text.substring(0, replaced.start()) + insert + text.substring(replaced.end());
    }

    /** Where the caret stands in the expression after {@link #applyTo}. */
    public int caretAfter() {
        return replaced.start() + caret;
    }
}
