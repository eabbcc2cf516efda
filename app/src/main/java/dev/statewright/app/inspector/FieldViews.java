package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Field;

/** Makes the view of a field. */
final class FieldViews {

    private FieldViews() {}

    static FieldView of(Field field, FieldSet set) {
        return switch (field) {
            case Field.Text text -> new TextView(text, set);
            case Field.Choice choice -> new ChoiceView(choice, set);
            case Field.Json json when json.isSeldom() -> new ClosedJsonView(json, set);
            case Field.Json json -> new JsonView(json, set);
            case Field.Note note -> new NoteView(note);
            case Field.Card card -> new CardView(card, set);
            case Field.Deeds deeds -> new DeedsView(deeds);
            case Field.Row row -> new RowView(row, set);
            case Field.Switch on -> new SwitchView(on, set);
            case Field.Segments segments -> new SegmentsView(segments);
            case Field.Sourced sourced -> new SourcedView(sourced, set);
        };
    }
}
