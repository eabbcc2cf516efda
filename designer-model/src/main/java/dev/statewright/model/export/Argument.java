package dev.statewright.model.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.QueryLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value that a Task gives to a call.
 *
 * @param text as it is written; absent where the execution computes it
 */
record Argument(Optional<String> text) {

    static final Argument COMPUTED = new Argument(Optional.empty());

    /**
     * Every value with that name, however deep it stands.
     *
     * @param json {@code Parameters} or {@code Arguments}
     */
    static List<Argument> named(JsonNode json, String name, QueryLanguage language) {
        List<Argument> found = new ArrayList<>();
        collect(json, name, language, found);
        return found;
    }

    /** A value of one of these names, at the top. */
    static Optional<Argument> top(JsonNode json, String name, QueryLanguage language) {
        if (json.has(name + ".$")) {
            return Optional.of(COMPUTED);
        }
        return Optional.ofNullable(json.get(name)).map(value -> of(value, language));
    }

    static Argument of(JsonNode value, QueryLanguage language) {
        return !value.isValueNode() || isComputed(value.asText(), language)
                ? COMPUTED
                : new Argument(Optional.of(value.asText()));
    }

    /** ASL specification, "JSONata": a string of which an expression is made; all of JSONPath's are in fields with {@code .$}. */
    static boolean isComputed(String text, QueryLanguage language) {
        return language == QueryLanguage.JSONATA && text.startsWith("{%");
    }

    private static void collect(JsonNode json, String name, QueryLanguage language, List<Argument> found) {
        if (json.isArray()) {
            json.forEach(item -> collect(item, name, language, found));
        }
        json.properties().forEach(member -> {
            if (member.getKey().equals(name + ".$")) {
                found.add(COMPUTED);
            } else if (!member.getKey().equals(name)) {
                collect(member.getValue(), name, language, found);
            } else if (member.getValue().isArray()) {
                member.getValue().forEach(item -> found.add(of(item, language)));
            } else {
                found.add(of(member.getValue(), language));
            }
        });
    }
}
