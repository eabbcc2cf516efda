package dev.statewright.runtime.maprun;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * {@code WriterConfig} of a ResultWriter: what becomes of the children's results. Step Functions Developer Guide, "ResultWriter (Map)".
 *
 * @param lines JSON lines instead of an array
 */
public record WriterConfig(Transformation transformation, boolean lines) {
    /** How a child's result looks. */
    public enum Transformation {
        /** All that there is to say of the child. */
        NONE,
        /** Its output alone. */
        COMPACT,
        /** Its output alone; an array's elements instead of the array. */
        FLATTEN
    }

    /** @param json a missing node where nothing is written: the children's data as they are */
    public static WriterConfig of(JsonNode json) {
        Transformation transformation = switch (json.path("Transformation").asText()) {
            case "COMPACT" -> Transformation.COMPACT;
            case "FLATTEN" -> Transformation.FLATTEN;
            default -> Transformation.NONE;
        };
        return new WriterConfig(transformation, json.path("OutputType").asText().equals("JSONL"));
    }
}
