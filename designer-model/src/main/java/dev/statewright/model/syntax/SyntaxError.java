package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;

/** Something that the format does not allow, with a sentence for people. The tree still holds everything that could be read. */
public record SyntaxError(TextRange range, String message) {}
