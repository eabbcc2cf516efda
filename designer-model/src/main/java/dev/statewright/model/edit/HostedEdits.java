package dev.statewright.model.edit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.syntax.HostedText;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.UnwritableText;
import dev.statewright.model.text.TextChange;
import java.util.Collection;

/**
 * Edits of a definition that is text in a file: edits of that text, brought into the file.
 *
 * @param definition edits of the text as if it stood alone
 */
record HostedEdits(DocumentEdits definition, HostedText host) implements DocumentEdits {

    static HostedEdits of(HostedText host) {
        return new HostedEdits(JsonEdits.of(host.tree()), host);
    }

    private TextChange inFile(TextChange change) {
        try {
            return host.inFile(change);
        } catch (UnwritableText notHere) {
            throw new UneditablePlace(notHere.getMessage());
        }
    }

    @Override
    public TextChange set(SyntaxPath path, JsonNode value) {
        return inFile(definition.set(path, value));
    }

    @Override
    public TextChange setText(SyntaxPath path, String json) {
        return inFile(definition.setText(path, json));
    }

    @Override
    public TextChange replaceValue(SyntaxPath path, JsonNode value) {
        return inFile(definition.replaceValue(path, value));
    }

    @Override
    public TextChange removeAll(SyntaxPath container, Collection<?> steps) {
        return inFile(definition.removeAll(container, steps));
    }

    @Override
    public TextChange insertMember(SyntaxPath object, int index, String key, JsonNode value) {
        return inFile(definition.insertMember(object, index, key, value));
    }

    @Override
    public TextChange insertMemberText(SyntaxPath object, int index, String key, String value) {
        return inFile(definition.insertMemberText(object, index, key, value));
    }

    @Override
    public TextChange insertRaw(SyntaxPath container, int index, String written) {
        return inFile(definition.insertRaw(container, index, written));
    }

    @Override
    public TextChange insertItem(SyntaxPath array, int index, JsonNode value) {
        return inFile(definition.insertItem(array, index, value));
    }

    @Override
    public TextChange moveItem(SyntaxPath array, int from, int to) {
        return inFile(definition.moveItem(array, from, to));
    }

    @Override
    public TextChange renameKey(SyntaxPath path, String key) {
        return inFile(definition.renameKey(path, key));
    }

    @Override
    public TextChange replaceMember(SyntaxPath path, String key, JsonNode value) {
        return inFile(definition.replaceMember(path, key, value));
    }

    @Override
    public String rawText(SyntaxPath path) {
        return definition.rawText(path);
    }

    @Override
    public String valueText(SyntaxPath path) {
        return definition.valueText(path);
    }

    @Override
    public int size(SyntaxPath container) {
        return definition.size(container);
    }

    @Override
    public int indexAfter(SyntaxPath object, String key) {
        return definition.indexAfter(object, key);
    }
}
