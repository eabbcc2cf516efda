package dev.statewright.model.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.QueryLanguage;

/**
 * Several states that belong together, in both query languages: what a pattern of the palette puts into a workflow. Where they end, and
 * where nothing says where they lead, the flow goes on behind them.
 *
 * @param id of the pattern: {@code retry-with-catch}
 * @param jsonPath an object with {@code StartAt} and {@code States}; {@code jsonata} likewise
 */
public record StateBlock(String id, ObjectNode jsonPath, ObjectNode jsonata) {

    /** The states in a language, as a workflow's text. */
    public String text(QueryLanguage language) {
        return in(language).toPrettyString();
    }

    /** The states in a language; a copy. */
    public ObjectNode in(QueryLanguage language) {
        return switch (language) {
            case JSON_PATH -> jsonPath.deepCopy();
            case JSONATA -> jsonata.deepCopy();
        };
    }

    /** The state it begins with, in JSONPath. */
    ObjectNode first() {
        return (ObjectNode)
                jsonPath.path("States").path(jsonPath.path("StartAt").asText());
    }
}
