package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.words.Words;
import java.util.List;

/**
 * A field of JSONPath states that has a twin for a path: {@code Seconds} and {@code SecondsPath}. In JSONata there is one field, which takes an
 * expression too.
 */
final class PathOrValue {

    private static final String VALUE = "static";
    private static final String PATH = "path";

    private PathOrValue() {}

    /**
     * @param value the field's name; {@code path} that of its twin
     * @param prompt shown while the value is empty
     * @param commit takes the value
     */
    static Field field(StateEdits edits, String value, String path, String label, String prompt, Commit commit) {
        boolean fromPath = !edits.isJsonata() && edits.has(path) && !edits.has(value);
        Field shown = fromPath
                ? new Field.Text(path, "", edits.text(path), "$.path", edits.path(path))
                : new Field.Text(value, "", edits.text(value), prompt, commit);
        return new Field.Sourced(
                "source of " + value, label, false, "", choice(edits, value, path, fromPath), shown, List.of());
    }

    private static Field.Choice choice(StateEdits edits, String value, String path, boolean fromPath) {
        if (edits.isJsonata()) {
            return ParameterSource.onlyStatic(value);
        }
        return new Field.Choice(
                "from " + value,
                Words.text("inspector.source", value),
                fromPath ? PATH : VALUE,
                List.of(
                        new Option(VALUE, Words.text("inspector.source-static")),
                        new Option(PATH, Words.text("inspector.source-path"))),
                input -> edits.change(state -> {
                    JsonNode before = state.get(path);
                    state.remove(List.of(value, path));
                    if (input.equals(PATH)) {
                        state.set(path, before == null ? TextNode.valueOf("$." + name(value)) : before);
                    }
                }));
    }

    private static String name(String field) {
        return Character.toLowerCase(field.charAt(0)) + field.substring(1);
    }
}
