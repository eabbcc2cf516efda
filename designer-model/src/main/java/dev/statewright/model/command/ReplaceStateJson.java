package dev.statewright.model.command;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxError;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;
import java.util.List;

/**
 * Replaces a state by what somebody has written for it. Only what differs in value changes, in the document's style; JSON with
 * comments or bare substitutions is taken as it is written.
 */
public record ReplaceStateJson(StatePath state, String json) implements Command {

    @Override
    public String nameKey() {
        return "command.replace-state-json";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        Present.state(document, state);
        SyntaxTree written = JsonParser.parse(json);
        if (!written.errors().isEmpty()) {
            SyntaxError first = written.errors().getFirst();
            throw new CommandRejected(
                    "Line " + written.positionOf(first.range().start()).line() + ": " + first.message() + ".");
        }
        if (!(written.root().orElse(null) instanceof SyntaxObject object)) {
            throw new CommandRejected("A state is a JSON object: { … }.");
        }
        DocumentEdits edits = DocumentEdits.of(document.tree());
        boolean onlyValues = written.comments().isEmpty() && !hasSubstitution(object);
        TextChange change =
                onlyValues ? edits.set(state.syntax(), SyntaxJson.toJson(object)) : edits.setText(state.syntax(), json);
        return new Edit(change, List.of(state));
    }

    private static boolean hasSubstitution(SyntaxNode node) {
        return switch (node) {
            case SyntaxObject object ->
                object.members().stream()
                        .anyMatch(member -> member.value()
                                .filter(ReplaceStateJson::hasSubstitution)
                                .isPresent());
            case SyntaxArray array -> array.items().stream().anyMatch(ReplaceStateJson::hasSubstitution);
            case SyntaxScalar scalar -> scalar.kind() == SyntaxScalar.Kind.SUBSTITUTION;
        };
    }
}
