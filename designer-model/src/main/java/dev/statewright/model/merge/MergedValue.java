package dev.statewright.model.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What comes out of a merge at one place of a JSON document. */
sealed interface MergedValue {

    /** Nothing to decide; absent where nothing stands there in the end. */
    record Settled(Optional<JsonNode> value) implements MergedValue {}

    /** An object whose members are merged each by itself, in their order. */
    record Members(Map<String, MergedValue> members) implements MergedValue {}

    /** An array whose items are merged each by itself. */
    record Items(List<MergedValue> items) implements MergedValue {}

    /**
     * Both sides changed it.
     *
     * @param both of two arrays: what both added, mine first
     */
    record Open(Conflict conflict, Optional<JsonNode> mine, Optional<JsonNode> theirs, Optional<JsonNode> both)
            implements MergedValue {}
}
