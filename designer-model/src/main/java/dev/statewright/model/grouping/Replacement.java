package dev.statewright.model.grouping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.AslReader;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.behavior.FollowRename;
import dev.statewright.model.behavior.Redirection;
import dev.statewright.model.behavior.ScopeText;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.text.TextChange;
import java.util.List;

/** Puts a new state where the flow enters a selection: what led to the selection leads to the new state. */
final class Replacement {

    private final Passage passage;
    private final SyntaxPath states;
    private final TreeEditor editor;

    Replacement(AslDocument document, Passage passage) {
        this.passage = passage;
        this.states = new ScopeText(passage.selection().scope().path()).states();
        this.editor = new TreeEditor(document.tree());
    }

    TreeEditor editor() {
        return editor;
    }

    /** The selected states as they are written, for another place. */
    List<String> written() {
        DocumentEdits edits = DocumentEdits.of(editor.tree());
        return passage.selection().names().stream()
                .map(name -> edits.rawText(states.then(name)))
                .toList();
    }

    /** The new state takes the selection's place; the selected states go. */
    void by(String name, ObjectNode state) {
        before(name, state);
        editor.edit(edits -> edits.removeAll(states, passage.selection().names()));
    }

    /** The new state comes directly before the entry, where it stands in the text as well as in the flow. */
    void before(String name, ObjectNode state) {
        Redirection redirection = new Redirection(editor.tree());
        TextChange change = TextChange.NONE;
        for (Transition transition : passage.entering()) {
            change = change.and(redirection.of(transition, new Successor.Next(name)));
        }
        editor.apply(change);
        editor.edit(edits -> edits.insertMember(states, edits.indexAfter(states, passage.entry()) - 1, name, state));
    }

    /** The new state gets another name, which was taken before. */
    void rename(String from, String to) {
        Scope scope = AslReader.read(editor.tree())
                .scope(passage.selection().scope().path())
                .orElseThrow();
        editor.apply(FollowRename.of(editor.tree(), scope, from, to));
    }

    /** A new state stands behind all others of the scope. */
    void behind(String name, ObjectNode state) {
        editor.edit(edits -> edits.insertMember(states, edits.size(states), name, state));
    }
}
