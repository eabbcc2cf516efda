package dev.statewright.model.clipboard;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.State;
import dev.statewright.model.behavior.FieldOrder;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.conversion.ConvertToJsonata;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;

/**
 * States say the same in a workflow that speaks another language. Those in JSONPath are converted for a JSONata workflow, which takes no
 * others; what cannot be converted says that it is in JSONPath, so that it is seen. Those in JSONata say so in a JSONPath workflow.
 */
final class SpokenLanguage {

    private static final String FIELD = "QueryLanguage";

    private SpokenLanguage() {}

    static AslDocument of(AslDocument pasted, QueryLanguage target) {
        QueryLanguage spoken = pasted.machine().queryLanguage();
        if (spoken == target) {
            return pasted;
        }
        return switch (target) {
            case JSON_PATH -> saying(pasted, QueryLanguage.JSONATA);
            case JSONATA -> inJsonata(pasted);
        };
    }

    private static AslDocument inJsonata(AslDocument pasted) {
        if (pasted.text().contains("{%")) {
            // states without their workflow, which do not say what they speak
            return pasted;
        }
        try {
            AslDocument converted = pasted.with(
                    ConvertToJsonata.workflow().convert(pasted).edit().change());
            return converted.machine().queryLanguage() == QueryLanguage.JSONATA
                    ? converted
                    : saying(converted, QueryLanguage.JSON_PATH);
        } catch (CommandRejected unreadable) {
            return pasted;
        }
    }

    /** The states that say no language say this one. */
    private static AslDocument saying(AslDocument pasted, QueryLanguage language) {
        TreeEditor editor = new TreeEditor(pasted.tree());
        TextNode word = TextNode.valueOf(language.word());
        for (State state : pasted.machine().states()) {
            SyntaxPath path = state.path().syntax();
            if (state.common().queryLanguage().isEmpty()
                    && editor.tree().object(path).isPresent()) {
                SyntaxObject object = editor.tree().object(path).orElseThrow();
                int index = FieldOrder.indexFor(object, FIELD);
                editor.edit(edits -> edits.insertMember(path, index, FIELD, word));
            }
        }
        return AslDocument.of(editor.tree().text(), pasted.format());
    }
}
