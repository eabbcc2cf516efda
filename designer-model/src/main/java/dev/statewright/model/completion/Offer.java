package dev.statewright.model.completion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something to be offered, before it is known how the document writes it.
 *
 * @param members what is written where a key is being written: one field, or several states
 * @param value what is written where a value is being written
 * @param continues whether more is to be chosen at once at the first place that waits
 */
record Offer(
        String label,
        Completion.Kind kind,
        String detail,
        boolean required,
        List<Map.Entry<String, JsonNode>> members,
        Optional<JsonNode> value,
        boolean continues) {

    static Offer member(
            String label, Completion.Kind kind, String detail, boolean required, String key, JsonNode value) {
        boolean chooses = value.isTextual() && Hole.isText(value.textValue());
        return new Offer(label, kind, detail, required, List.of(Map.entry(key, value)), Optional.empty(), chooses);
    }

    static Offer value(String label, Completion.Kind kind, String detail, JsonNode value) {
        return new Offer(label, kind, detail, false, List.of(), Optional.of(value), false);
    }
}
