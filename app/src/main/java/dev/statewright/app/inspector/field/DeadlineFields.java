package dev.statewright.app.inspector.field;

import dev.statewright.app.words.Words;
import java.util.List;

/** How long a Task may take, and how often it must give a sign of life: a number of seconds, or where it stands in the input. */
final class DeadlineFields {

    private static final String PATH = "Path";

    private DeadlineFields() {}

    static List<Field> of(StateEdits edits) {
        return List.of(
                deadline(edits, "TimeoutSeconds", "inspector.timeout"),
                deadline(edits, "HeartbeatSeconds", "inspector.heartbeat"));
    }

    private static Field deadline(StateEdits edits, String field, String label) {
        return PathOrValue.field(
                edits, field, field + PATH, Words.text(label), Words.text("inspector.seconds"), edits.number(field));
    }
}
