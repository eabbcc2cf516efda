package dev.statewright.model.clipboard;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.State;
import dev.statewright.model.behavior.FieldOrder;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;

/** States of a JSONata workflow say themselves that they speak JSONata when they come into a JSONPath workflow. */
final class SpokenLanguage {

    private SpokenLanguage() {}

    static AslDocument of(AslDocument pasted, QueryLanguage target) {
        if (target != QueryLanguage.JSON_PATH || pasted.machine().queryLanguage() != QueryLanguage.JSONATA) {
            return pasted;
        }
        TreeEditor editor = new TreeEditor(pasted.tree());
        TextNode word = TextNode.valueOf(QueryLanguage.JSONATA.word());
        for (State state : pasted.machine().states()) {
            SyntaxPath path = state.path().syntax();
            if (state.common().queryLanguage().isEmpty()
                    && editor.tree().object(path).isPresent()) {
                SyntaxObject object = editor.tree().object(path).orElseThrow();
                int index = FieldOrder.indexFor(object, "QueryLanguage");
                editor.edit(edits -> edits.insertMember(path, index, "QueryLanguage", word));
            }
        }
        return AslDocument.of(editor.tree().text(), pasted.format());
    }
}
