package dev.statewright.app.run.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.model.syntax.SyntaxError;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.LineIndex;
import dev.statewright.model.text.Position;
import dev.statewright.model.text.TextRange;
import dev.statewright.runtime.history.Json;
import java.util.Optional;

/**
 * Why a text is not JSON.
 *
 * @param message a sentence for people
 * @param range what to mark in the text
 * @param position where the range begins
 */
public record JsonProblem(String message, TextRange range, Position position) {

    /** The first problem of a text that should be one JSON value, RFC 8259; empty where it is one. */
    public static Optional<JsonProblem> of(String text) {
        SyntaxTree tree = JsonParser.parse(text);
        if (!tree.errors().isEmpty()) {
            SyntaxError first = tree.errors().getFirst();
            return Optional.of(new JsonProblem(
                    first.message(),
                    first.range(),
                    tree.positionOf(first.range().start())));
        }
        if (!tree.comments().isEmpty()) {
            TextRange comment = tree.comments().getFirst();
            return Optional.of(new JsonProblem("JSON has no comments", comment, tree.positionOf(comment.start())));
        }
        // the document's parser forgives what an execution does not, such as ${Substitutions} outside quotes
        try {
            Json.read(text);
            return Optional.empty();
        } catch (JsonProcessingException strict) {
            return Optional.of(of(text, strict));
        }
    }

    private static JsonProblem of(String text, JsonProcessingException strict) {
        LineIndex lines = new LineIndex(text);
        int line = strict.getLocation() == null
                ? 1
                : Math.clamp(strict.getLocation().getLineNr(), 1, lines.lineCount());
        int column = strict.getLocation() == null
                ? 1
                : Math.max(1, strict.getLocation().getColumnNr());
        int offset = Math.min(text.length(), lines.startOfLine(line) + column - 1);
        return new JsonProblem(strict.getOriginalMessage(), TextRange.at(offset), lines.positionOf(offset));
    }
}
