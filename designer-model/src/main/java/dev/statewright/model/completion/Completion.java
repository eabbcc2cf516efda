package dev.statewright.model.completion;

import dev.statewright.model.completion.expression.ExpressionProposal;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be written at a place of a text.
 *
 * @param label what is offered: a field's name, a word, a state
 * @param detail a technical remark: a type, a resource; may be empty
 * @param required whether the text lacks something without it
 * @param change writes it, with quotes, commas and indentation
 * @param stops places of the text afterwards that wait for something to be written, in order; at the end of what is written where there
 *     is none. Never empty
 * @param continues whether more is to be chosen at once at the first stop
 * @param proposal what is offered within an expression, with its sentence and value
 */
public record Completion(
        String label,
        Kind kind,
        String detail,
        boolean required,
        TextChange change,
        List<TextRange> stops,
        boolean continues,
        Optional<ExpressionProposal> proposal) {

    /** What is offered. */
    public enum Kind {
        FIELD,
        VALUE,
        STATE,
        RESOURCE,
        PARAMETER,
        ERROR,
        SUBSTITUTION,
        SNIPPET,
        EXPRESSION
    }

    public Completion {
        stops = List.copyOf(stops);
        if (stops.isEmpty()) {
            throw new IllegalArgumentException("No place for the caret: " + label);
        }
    }
}
