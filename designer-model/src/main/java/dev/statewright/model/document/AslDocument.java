package dev.statewright.model.document;

import dev.statewright.model.asl.AslReader;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.Embedding;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;
import java.util.Objects;
import java.util.function.Function;

/**
 * A workflow's text and what it means. The text is the truth: a document never changes, an edit of the text gives the next one.
 * Anything may stand in it; what cannot be read is in the tree's errors. Documents of the same tree are equal.
 */
public final class AslDocument {

    private final SyntaxTree tree;
    /** Null as soon as the machine is there: it may hold the document before. */
    private Function<SyntaxTree, StateMachine> reader;

    private StateMachine machine;

    private AslDocument(SyntaxTree tree, Function<SyntaxTree, StateMachine> reader) {
        this.tree = Objects.requireNonNull(tree);
        this.reader = reader;
    }

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
        return new AslDocument(tree, AslReader::read);
    }

    /** The syntax tree over the text. */
    public SyntaxTree tree() {
        return tree;
    }

    /**
     * The typed view of the tree, read when it is first asked for; an empty machine where there is no object to read. Safe for use by
     * several threads.
     */
    public synchronized StateMachine machine() {
        if (machine == null) {
            machine = reader.apply(tree);
            reader = null;
        }
        return machine;
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
        StateMachine known = known();
        // captures no document that captures one before it, and so on
        return known == null ? of(after) : new AslDocument(after, changed -> AslReader.reread(changed, tree, known));
    }

    private synchronized StateMachine known() {
        return machine;
    }

    /** Whether the text is a whole document without syntax errors. */
    public boolean isWellFormed() {
        return tree.root().isPresent() && tree.errors().isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AslDocument document && document.tree.equals(tree);
    }

    @Override
    public int hashCode() {
        return tree.hashCode();
    }

    @Override
    public String toString() {
        return "AslDocument of " + tree;
    }
}
