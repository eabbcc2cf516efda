package dev.statewright.model.behavior;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;

/** A scope as the document writes it: an object with StartAt and States. */
public record ScopeText(ScopePath scope) {

    public SyntaxPath states() {
        return scope.syntax().then("States");
    }

    /** Whether there is an object that the scope can be written into; an empty document becomes one. */
    public boolean isWritable(SyntaxTree tree) {
        boolean absentOrObject =
                tree.member(states()).isEmpty() || tree.object(states()).isPresent();
        return isEmptyDocument(tree) || tree.object(scope.syntax()).isPresent() && absentOrObject;
    }

    /** Writes {@code States} where there are none yet. */
    public void prepare(TreeEditor editor) {
        if (isEmptyDocument(editor.tree())) {
            TextRange everything = new TextRange(0, editor.tree().text().length());
            editor.apply(TextChange.of(
                    TextEdit.replace(everything, editor.tree().format().emptyWorkflow())));
        }
        if (editor.tree().object(states()).isEmpty()) {
            editor.edit(edits -> edits.insertMember(
                    scope.syntax(), edits.size(scope.syntax()), "States", JsonNodeFactory.instance.objectNode()));
        }
    }

    private boolean isEmptyDocument(SyntaxTree tree) {
        return scope.isRoot() && tree.root().isEmpty() && tree.text().isBlank();
    }

    /** How many members of the scope stand before a new StartAt: it comes directly before States. */
    int indexForStartAt(SyntaxTree tree) {
        DocumentEdits edits = DocumentEdits.of(tree);
        int behindStates = edits.indexAfter(scope.syntax(), "States");
        return behindStates == 0 ? edits.size(scope.syntax()) : behindStates - 1;
    }
}
