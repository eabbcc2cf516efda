package dev.statewright.model.syntax;

/**
 * Where in another file a definition stands. The definition's tree speaks of places in that file: what is edited, shown and reported is
 * the file's own text.
 */
public sealed interface Embedding permits EmbeddedTree, EmbeddedText {

    /** Reads the definition from the file's text. Never fails: where it has gone, the tree has no root. */
    SyntaxTree read(String file);
}
