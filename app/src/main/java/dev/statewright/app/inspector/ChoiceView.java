package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Field;
import dev.statewright.app.inspector.field.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.util.StringConverter;

/** One of several values. Choosing commits. */
final class ChoiceView implements FieldView {

    private final OptionBox box = new OptionBox();
    private final FieldBox labelled;
    private Field.Choice field;
    private boolean updating;

    ChoiceView(Field.Choice field, FieldSet set) {
        this.field = field;
        box.setId("field-" + field.id());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(
                field.label().isEmpty() && !field.options().isEmpty()
                        ? field.options().getFirst().text()
                        : field.label());
        box.setConverter(new OptionText());
        box.setVisibleRowCount(12);
        labelled = FieldBox.of(field.id(), field.label(), box, set);
        set.explain(box, field.id());
        show();
        // the action event is the skin's, which a resting box does not have
        box.onChosen(this::choose);
    }

    @Override
    public Node node() {
        return labelled;
    }

    @Override
    public void update(Field next) {
        field = (Field.Choice) next;
        show();
    }

    /** There is never anything to hand in: choosing commits at once. */
    @Override
    public void commit() {}

    private void choose() {
        Option chosen = box.getValue();
        if (updating || chosen == null || chosen.value().equals(field.value())) {
            return;
        }
        Optional<String> wrong = field.commit().commit(chosen.value());
        if (wrong.isPresent()) {
            show();
        }
        labelled.complain(wrong, Optional.empty());
    }

    @Override
    public void name(String name) {
        box.setAccessibleText(name);
    }

    private void show() {
        updating = true;
        List<Option> options = new ArrayList<>(field.options());
        Option value = options.stream()
                .filter(option -> option.value().equals(field.value()))
                .findFirst()
                .orElseGet(() -> Option.of(field.value()));
        if (!options.contains(value)) {
            // A target that does not exist is shown as it is written; a box shows nothing but its items.
            options.addFirst(value);
        }
        if (!box.getItems().equals(options)) {
            box.getItems().setAll(options);
        }
        box.setValue(value);
        updating = false;
    }

    private static final class OptionText extends StringConverter<Option> {

        @Override
        public String toString(Option option) {
            return option == null ? "" : option.text();
        }

        @Override
        public Option fromString(String text) {
            return Option.of(text);
        }
    }
}
