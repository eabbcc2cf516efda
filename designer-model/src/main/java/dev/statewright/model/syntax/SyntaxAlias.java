package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;

/**
 * A place where a YAML text uses by {@code *name} what stands elsewhere. In the tree the named value stands in its place, with the
 * range that it has where it is written.
 *
 * @param range of the alias itself
 * @param named the value's own range
 */
public record SyntaxAlias(TextRange range, String name, TextRange named) {}
