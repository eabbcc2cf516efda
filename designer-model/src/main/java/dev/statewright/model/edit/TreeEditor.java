package dev.statewright.model.edit;

import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;
import java.util.function.Function;

/** Several edits one after another, each on the text that the one before has left, as one change in the end. */
public final class TreeEditor {

    private final String before;
    private SyntaxTree tree;
    private TextChange change = TextChange.NONE;

    public TreeEditor(SyntaxTree tree) {
        this.before = tree.text();
        this.tree = tree;
    }

    /** The tree as it is now. */
    public SyntaxTree tree() {
        return tree;
    }

    /** Makes an edit of the tree as it is now. */
    public TreeEditor edit(Function<DocumentEdits, TextChange> edit) {
        return apply(edit.apply(DocumentEdits.of(tree)));
    }

    /** Makes a change whose ranges speak of the text as it is now. */
    public TreeEditor apply(TextChange next) {
        if (!next.isEmpty()) {
            change = change.then(next);
            tree = tree.reread(next);
        }
        return this;
    }

    /** All edits so far as one change of the text at the beginning. */
    public TextChange change() {
        return change.trimmed(before);
    }
}
