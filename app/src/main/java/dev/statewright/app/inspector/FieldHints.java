package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Field;
import dev.statewright.app.inspector.field.Group;
import dev.statewright.app.words.Words;
import java.util.List;
import java.util.Optional;

/** What kind of value a parameter is, as the catalogue knows it: "Text, required". */
final class FieldHints {

    private FieldHints() {}

    /** The hint of the field of an id; empty where it has none. */
    static String of(List<Group> shown, String id) {
        return shown.stream()
                .flatMap(group -> group.fields().stream())
                .flatMap(field -> find(field, id).stream())
                .findFirst()
                .map(field -> field.required() ? Words.text("inspector.required-hint", field.hint()) : field.hint())
                .orElse("");
    }

    private static Optional<Field.Sourced> find(Field field, String id) {
        return switch (field) {
            case Field.Sourced sourced ->
                (sourced.id().equals(id) || sourced.value().id().equals(id))
                                && !sourced.hint().isEmpty()
                        ? Optional.of(sourced)
                        : find(sourced.value(), id);
            case Field.Card card -> among(card.fields(), id);
            case Field.Row row -> among(row.fields(), id);
            case Field.Text _,
                    Field.Choice _,
                    Field.Json _,
                    Field.Switch _,
                    Field.Note _,
                    Field.Deeds _,
                    Field.Segments _ -> Optional.empty();
        };
    }

    private static Optional<Field.Sourced> among(List<Field> fields, String id) {
        return fields.stream().flatMap(field -> find(field, id).stream()).findFirst();
    }
}
