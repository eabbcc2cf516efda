package dev.statewright.runtime.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import java.util.ArrayDeque;

/** Finds the text of a part: AWS shows a part of a text as it was written there. */
final class WrittenText {
    private WrittenText() {}

    /** The part with its text in the whole, where it stands in it; its compact text otherwise. */
    static Payload of(JsonNode part, String whole) {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        boolean quoted = false;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '[' || c == '{')) {
                open.push(i);
            } else if (!quoted && (c == ']' || c == '}') && !open.isEmpty()) {
                String text = whole.substring(open.pop(), i + 1);
                if (Json.readTrusted(text).equals(part)) {
                    return Payload.of(part, text);
                }
            }
        }
        return Payload.of(part);
    }
}
