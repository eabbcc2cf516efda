package dev.statewright.model.edit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.text.TextChange;
import java.util.Collection;

/**
 * Edits of a definition that is part of a bigger document: edits of that document, below the definition's path.
 *
 * @param document of the whole document
 * @param base the way to the definition
 */
record EmbeddedEdits(DocumentEdits document, SyntaxPath base) implements DocumentEdits {

    private SyntaxPath at(SyntaxPath path) {
        return base.then(path.steps().toArray());
    }

    @Override
    public TextChange set(SyntaxPath path, JsonNode value) {
        return document.set(at(path), value);
    }

    @Override
    public TextChange setText(SyntaxPath path, String json) {
        return document.setText(at(path), json);
    }

    @Override
    public TextChange replaceValue(SyntaxPath path, JsonNode value) {
        return document.replaceValue(at(path), value);
    }

    @Override
    public TextChange removeAll(SyntaxPath container, Collection<?> steps) {
        return document.removeAll(at(container), steps);
    }

    @Override
    public TextChange insertMember(SyntaxPath object, int index, String key, JsonNode value) {
        return document.insertMember(at(object), index, key, value);
    }

    @Override
    public TextChange insertMemberText(SyntaxPath object, int index, String key, String value) {
        return document.insertMemberText(at(object), index, key, value);
    }

    @Override
    public TextChange insertRaw(SyntaxPath container, int index, String written) {
        return document.insertRaw(at(container), index, written);
    }

    @Override
    public TextChange insertItem(SyntaxPath array, int index, JsonNode value) {
        return document.insertItem(at(array), index, value);
    }

    @Override
    public TextChange moveItem(SyntaxPath array, int from, int to) {
        return document.moveItem(at(array), from, to);
    }

    @Override
    public TextChange renameKey(SyntaxPath path, String key) {
        return document.renameKey(at(path), key);
    }

    @Override
    public TextChange replaceMember(SyntaxPath path, String key, JsonNode value) {
        return document.replaceMember(at(path), key, value);
    }

    @Override
    public String rawText(SyntaxPath path) {
        return document.rawText(at(path));
    }

    @Override
    public String valueText(SyntaxPath path) {
        return document.valueText(at(path));
    }

    @Override
    public int size(SyntaxPath container) {
        return document.size(at(container));
    }

    @Override
    public int indexAfter(SyntaxPath object, String key) {
        return document.indexAfter(at(object), key);
    }
}
