package dev.statewright.model.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.StateType;
import java.util.Objects;
import java.util.Optional;

/**
 * A state to be: what an item of the palette puts into a workflow.
 *
 * @param baseName its name, unless there is a state of that name already
 * @param json its fields in JSONPath, without Next, End and Default: they come from the place where it is put
 * @param block for a pattern, all its states; {@code json} is then the first one
 */
public record StateTemplate(String baseName, ObjectNode json, Optional<StateBlock> block) {

    public StateTemplate {
        Objects.requireNonNull(json);
        if (baseName.isBlank()) {
            throw new IllegalArgumentException("A template needs a name");
        }
    }

    public StateTemplate(String baseName, ObjectNode json) {
        this(baseName, json, Optional.empty());
    }

    /** A pattern, which brings several states. */
    public StateTemplate(String name, StateBlock block) {
        this(name, block.first(), Optional.of(block));
    }

    public StateType type() {
        return StateType.of(json.path("Type").asText());
    }

    /** Its fields in a workflow of that language; a copy. */
    public ObjectNode in(QueryLanguage language) {
        return switch (language) {
            case JSON_PATH -> json.deepCopy();
            case JSONATA -> JsonataTranslation.of(json);
        };
    }
}
