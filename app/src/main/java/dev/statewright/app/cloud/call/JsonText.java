package dev.statewright.app.cloud.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.JsonMistake;
import java.util.Optional;
import java.util.function.Consumer;

/** JSON that somebody typed, and JSON for people to read. */
public final class JsonText {

    private JsonText() {}

    /** Reads a value. @param failed gets a sentence with line and column where it is none */
    public static Optional<JsonNode> read(String text, Consumer<String> failed) {
        try {
            return Optional.of(Json.read(text));
        } catch (JsonProcessingException e) {
            JsonMistake mistake = JsonMistake.in(text, e);
            failed.accept(Words.text(
                    "cloud.json-mistake", mistake.at().line(), mistake.at().column(), mistake.sentence()));
            return Optional.empty();
        }
    }

    /** The same for an object. */
    public static Optional<ObjectNode> readObject(String text, Consumer<String> failed) {
        return read(text, failed).flatMap(value -> {
            if (value instanceof ObjectNode object) {
                return Optional.of(object);
            }
            failed.accept(Words.text("cloud.json-no-object"));
            return Optional.empty();
        });
    }

    /** With line breaks, two spaces for each level. */
    public static String pretty(JsonNode value) {
        return Json.writeIndented(value);
    }

    /** A text as pretty JSON; as it is where it is none. */
    public static String prettyIfJson(String text) {
        try {
            JsonNode value = Json.read(text);
            return value.isContainerNode() ? pretty(value) : text;
        } catch (JsonProcessingException e) {
            return text;
        }
    }
}
