package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;

/**
 * A string, number, boolean, null, bare substitution ({@code ${Name}} outside quotes) or something unreadable.
 *
 * @param value for strings the decoded text, for everything else the text as written
 */
public record SyntaxScalar(TextRange range, Kind kind, String value) implements SyntaxNode {

    /** What a scalar is. */
    public enum Kind {
        STRING,
        NUMBER,
        BOOLEAN,
        NULL,
        SUBSTITUTION,
        INVALID
    }
}
