package dev.statewright.runtime.path;

import com.fasterxml.jackson.databind.JsonNode;

/** What paths start from. */
public interface PathRoots {
    /** {@code $}: the data in hand. */
    JsonNode input();

    /** {@code $$}: the context object. */
    JsonNode context();

    /** {@code $name}: a variable's value, or null where it has none. */
    JsonNode variable(String name);
}
