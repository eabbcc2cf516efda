package dev.statewright.app.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.words.Words;
import dev.statewright.model.edit.JsonWriter;
import dev.statewright.model.expression.PathNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells where a {@code ResultPath} puts a result, on one line: the names beside it, and a word in its place. */
final class ResultPlace {

    /** So many neighbours tell where one is. */
    private static final int NEIGHBOURS = 4;

    private ResultPlace() {}

    /**
     * What the output looks like.
     *
     * @param input that the result is put into
     * @param error whether it is the output of an error, not of the state's work
     * @return absent where the path is none that something can be put at
     */
    static Optional<String> tell(String path, JsonNode input, boolean error) {
        String word = "\u2039" + Words.text(error ? "expression.error-here" : "expression.result-here") + "\u203a";
        return PathNames.keys(path.strip()).map(keys -> tell(keys, input, word));
    }

    private static String tell(List<String> keys, JsonNode into, String word) {
        if (keys.isEmpty()) {
            return word;
        }
        List<String> fields = new ArrayList<>();
        for (var field : into.properties()) {
            if (field.getKey().equals(keys.getFirst())) {
                continue;
            }
            if (fields.size() == NEIGHBOURS) {
                fields.add("\u2026");
                break;
            }
            fields.add(JsonWriter.quote(field.getKey()) + ": \u2026");
        }
        fields.add(JsonWriter.quote(keys.getFirst()) + ": "
                + tell(keys.subList(1, keys.size()), into.path(keys.getFirst()), word));
        return "{ " + String.join(", ", fields) + " }";
    }
}
