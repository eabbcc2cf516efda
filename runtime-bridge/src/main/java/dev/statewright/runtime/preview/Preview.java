package dev.statewright.runtime.preview;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of evaluating an expression. */
public sealed interface Preview {

    /** It has a value. */
    record Value(JsonNode value) implements Preview {}

    /** It has none: AWS's error name and text. */
    record Failed(String error, String cause) implements Preview {}

    /** It cannot be read. */
    record Unreadable(String sentence) implements Preview {}
}
