package dev.statewright.runtime.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.model.syntax.SyntaxError;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.Position;

/**
 * Why a text is not JSON, in words for people: those of the JSON library speak of its own settings.
 *
 * @param at where
 */
public record JsonMistake(String sentence, Position at) {

    /** The first mistake of a text that the JSON library has refused. */
    public static JsonMistake in(String text, JsonProcessingException refused) {
        SyntaxTree tree = JsonParser.parse(text);
        if (text.isBlank()) {
            return new JsonMistake("The text is empty", new Position(1, 1));
        }
        if (!tree.errors().isEmpty()) {
            SyntaxError first = tree.errors().getFirst();
            return new JsonMistake(
                    first.message(), tree.positionOf(first.range().start()));
        }
        if (!tree.comments().isEmpty()) {
            return new JsonMistake(
                    "JSON has no comments; delete this one",
                    tree.positionOf(tree.comments().getFirst().start()));
        }
        Position at = refused.getLocation() == null
                ? new Position(1, 1)
                : new Position(
                        refused.getLocation().getLineNr(), refused.getLocation().getColumnNr());
        return new JsonMistake("This cannot be read as JSON", at);
    }
}
