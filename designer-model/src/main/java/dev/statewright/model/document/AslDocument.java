package dev.statewright.model.document;

import dev.statewright.model.asl.AslReader;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.Embedding;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;

/**
 * A workflow's text and what it means. The text is the truth: a document never changes, an edit of the text gives the next one.
 * Anything may stand in it; what cannot be read is in the tree's errors.
 *
 * @param tree the syntax tree over the text
 * @param machine the typed view of the tree; an empty machine where there is no object to read
 */
public record AslDocument(SyntaxTree tree, StateMachine machine) {

    /** Reads a JSON text. Never fails. */
    public static AslDocument of(String text) {
        return of(text, DocumentFormat.JSON);
    }

    /** Reads a text. Never fails. */
    public static AslDocument of(String text, DocumentFormat format) {
        return of(format.parse(text));
    }

    /** Reads the definition that stands in another file. Its text is the file's. Never fails. */
    public static AslDocument of(String file, Embedding embedding) {
        return of(embedding.read(file));
    }

    private static AslDocument of(SyntaxTree tree) {
        return new AslDocument(tree, AslReader.read(tree));
    }

    public DocumentFormat format() {
        return tree.format();
    }

    public String text() {
        return tree.text();
    }

    /** The document after a change of its text, in the same format. */
    public AslDocument with(TextChange change) {
        if (change.isEmpty()) {
            return this;
        }
        SyntaxTree after = tree.reread(change);
        return new AslDocument(after, AslReader.reread(after, tree, machine));
    }

    /** Whether the text is a whole document without syntax errors. */
    public boolean isWellFormed() {
        return tree.root().isPresent() && tree.errors().isEmpty();
    }
}
