package dev.statewright.app.inspector.field;

import java.util.List;

/**
 * Fields that belong together.
 *
 * @param title empty where the group needs no heading
 */
public record Group(String id, String title, List<Field> fields) {

    public Group {
        fields = List.copyOf(fields);
    }

    public static Group of(String id, Field... fields) {
        return new Group(id, "", List.of(fields));
    }
}
