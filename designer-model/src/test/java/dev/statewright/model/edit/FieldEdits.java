package dev.statewright.model.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.State;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;
import java.util.ArrayList;
import java.util.List;

/** Edits of single fields, and what they may touch. */
final class FieldEdits {

    private FieldEdits() {}

    /** The plain fields of all states. */
    static List<SyntaxPath> fields(AslDocument document) {
        List<SyntaxPath> fields = new ArrayList<>();
        for (State state : document.machine().states()) {
            SyntaxPath path = state.path().syntax();
            document.tree()
                    .object(path)
                    .ifPresent(object -> object.members().stream()
                            .filter(member -> member.value().orElse(null) instanceof SyntaxScalar)
                            .forEach(member -> fields.add(path.then(member.key()))));
        }
        return fields;
    }

    /** Sets a field; says whether it was possible. All lines but the field's are the same afterwards, and the field has the value. */
    static boolean set(AslDocument document, SyntaxPath path, JsonNode value) {
        SyntaxTree tree = document.tree();
        SyntaxMember member = tree.member(path).orElseThrow();
        TextChange change;
        try {
            change = DocumentEdits.of(tree).set(path, value);
        } catch (UneditablePlace shared) {
            return false;
        }
        String before = document.text();
        String after = change.applyTo(before);
        int head = Lines.startOfLine(before, member.range().start());
        int tail = before.length() - endOfLine(before, member.range().end());
        assertThat(after.length()).as("%s", path).isGreaterThanOrEqualTo(head + tail);
        assertThat(after.substring(0, head)).as("above %s", path).isEqualTo(before.substring(0, head));
        assertThat(after.substring(after.length() - tail))
                .as("below %s", path)
                .isEqualTo(before.substring(before.length() - tail));
        SyntaxTree read = tree.reread(change);
        assertThat(read.errors()).as("%s in%n%s", path, after).isEqualTo(tree.errors());
        assertThat(SyntaxJson.toJson(read.find(path).orElseThrow()))
                .as("%s", path)
                .isEqualTo(value);
        assertThat(change.inverse(before).applyTo(after)).isEqualTo(before);
        return true;
    }

    private static int endOfLine(String text, int offset) {
        int at = offset;
        while (at < text.length() && !Lines.isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
