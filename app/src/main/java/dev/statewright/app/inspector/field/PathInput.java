package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.words.Words;
import dev.statewright.model.expression.JsonPathSyntax;
import dev.statewright.model.expression.Placeholders;
import java.util.Optional;
import java.util.function.Function;

/** Reads paths that a user typed. */
final class PathInput {

    private PathInput() {}

    /**
     * Reads a path and hands it on; what a template fills in is taken on trust.
     *
     * @param accept gives the sentence of a rejection
     */
    static Optional<String> read(String input, Function<JsonNode, Optional<String>> accept) {
        String text = input.strip();
        if (Placeholders.isIn(text)) {
            return accept.apply(TextNode.valueOf(text));
        }
        if (!text.startsWith("$")) {
            return Optional.of(Words.text("inspector.not-a-path"));
        }
        return JsonPathSyntax.isPath(text)
                ? accept.apply(TextNode.valueOf(text))
                : Optional.of(Words.text("inspector.broken-path", text));
    }
}
