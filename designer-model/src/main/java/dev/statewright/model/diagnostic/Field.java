package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.QueryLanguage;
import java.util.Optional;

/**
 * A field that an object may have.
 *
 * @param only the one query language that has it; absent where both do
 */
record Field(String name, Optional<QueryLanguage> only, Check check) {

    static Field of(String name, Check check) {
        return new Field(name, Optional.empty(), check);
    }

    static Field jsonPath(String name, Check check) {
        return new Field(name, Optional.of(QueryLanguage.JSON_PATH), check);
    }

    static Field jsonata(String name, Check check) {
        return new Field(name, Optional.of(QueryLanguage.JSONATA), check);
    }

    boolean isIn(QueryLanguage language) {
        return only.isEmpty() || only.get() == language;
    }
}
