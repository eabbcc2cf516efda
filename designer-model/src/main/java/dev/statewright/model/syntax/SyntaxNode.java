package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;

/**
 * A value in the document's text, with its place. The tree is lossless together with the text it was read from: what it does
 * not name (white space, comments, commas) lies between the ranges. It is the same for every format that can hold ASL.
 */
public sealed interface SyntaxNode permits SyntaxObject, SyntaxArray, SyntaxScalar {

    /** From the first to the last character of the value itself, brackets and quotes included. */
    TextRange range();
}
