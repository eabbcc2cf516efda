package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.model.syntax.SyntaxError;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxTree;
import java.util.Optional;
import java.util.function.Function;

/** Reads JSON that a user typed. */
final class JsonInput {

    private JsonInput() {}

    /**
     * Reads a value and hands it on.
     *
     * @param accept gives the sentence of a rejection
     * @return what is wrong, with line and column, or what {@code accept} said
     */
    static Optional<String> read(String input, Function<JsonNode, Optional<String>> accept) {
        SyntaxTree tree = JsonParser.parse(input);
        if (!tree.errors().isEmpty()) {
            SyntaxError first = tree.errors().getFirst();
            return Optional.of(tree.positionOf(first.range().start()) + "  " + first.message());
        }
        return accept.apply(SyntaxJson.toJson(tree.root().orElseThrow()));
    }
}
