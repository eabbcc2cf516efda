package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Field;
import dev.statewright.app.inspector.field.Group;
import java.util.ArrayList;
import java.util.List;

/** What groups look like apart from their values: as long as it stays, controls can stay. */
record Shape(List<String> parts) {

    static Shape of(List<Group> groups) {
        List<String> parts = new ArrayList<>();
        for (Group group : groups) {
            parts.add("group " + group.id() + " " + group.title());
            group.fields().forEach(field -> add(parts, field));
            parts.add("end");
        }
        return new Shape(parts);
    }

    private static void add(List<String> parts, Field field) {
        parts.add(field.getClass().getSimpleName() + " " + field.id());
        switch (field) {
            case Field.Card card -> card.fields().forEach(inner -> add(parts, inner));
            case Field.Row row -> row.fields().forEach(inner -> add(parts, inner));
            case Field.Text text -> parts.add(text.label() + text.multiline());
            case Field.Choice choice -> parts.add(choice.label());
            case Field.Json json -> parts.add(json.label());
            case Field.Sourced sourced -> {
                parts.add(sourced.label()
                        + sourced.required()
                        + sourced.hint()
                        + sourced.source().options());
                sourced.name().ifPresent(name -> add(parts, name));
                add(parts, sourced.value());
            }
            case Field.Switch _, Field.Segments _, Field.Note _, Field.Deeds _ -> {}
        }
        parts.add("/");
    }
}
