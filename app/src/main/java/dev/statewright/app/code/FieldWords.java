package dev.statewright.app.code;

import dev.statewright.app.words.Words;
import java.util.Optional;

/** What the fields of ASL mean, a sentence for each. */
final class FieldWords {

    private FieldWords() {}

    /** The sentence for a field; empty for names that ASL does not know. */
    static Optional<String> about(String field) {
        String key = "asl." + field;
        if (field.matches("[A-Za-z]+") && Words.has(key)) {
            return Optional.of(Words.text(key));
        }
        return field.matches("(String|Numeric|Timestamp|Boolean)(Equals|LessThan|GreaterThan)(Equals)?(Path)?")
                ? Optional.of(Words.text(field.endsWith("Path") ? "asl.comparison-path" : "asl.comparison"))
                : Optional.empty();
    }
}
