package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Field;

/** Makes the view of a field. */
final class FieldViews {

    private FieldViews() {}

    static FieldView of(Field field, FieldKeys keys) {
        return switch (field) {
            case Field.Text text -> new TextView(text, keys);
            case Field.Choice choice -> new ChoiceView(choice);
            case Field.Json json when json.isSeldom() -> new ClosedJsonView(json, keys);
            case Field.Json json -> new JsonView(json, keys);
            case Field.Note note -> new NoteView(note);
            case Field.Card card -> new CardView(card, keys);
            case Field.Deeds deeds -> new DeedsView(deeds);
            case Field.Row row -> new RowView(row, keys);
            case Field.Switch on -> new SwitchView(on);
            case Field.Segments segments -> new SegmentsView(segments);
            case Field.Sourced sourced -> new SourcedView(sourced, keys);
        };
    }
}
