package dev.statewright.app.inspector;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.inspector.field.Field;
import dev.statewright.app.inspector.field.Option;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A value with its name, where it comes from, and what can be done with it in a line above. */
final class SourcedView implements FieldView {

    private final FieldBox box;
    private final HBox buttons = new HBox(2);
    private final Optional<TextView> name;
    private final FieldView value;

    SourcedView(Field.Sourced field, FieldSet set) {
        this.name = field.name().map(text -> new TextView(text, set));
        Region name = this.name.map(SourcedView::typed).orElseGet(() -> label(field));
        HBox head = new HBox(3, name);
        head.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        head.getChildren().addAll(space, buttons);
        value = FieldViews.of(field.value(), set);
        value.name(field.label());
        box = FieldBox.under(field.id(), head, name, value.node(), set);
        box.getStyleClass().add("sourced");
        showHead(field);
    }

    private static Region label(Field.Sourced field) {
        Label label = new Label(field.label());
        label.getStyleClass().add("field-label");
        label.setMinWidth(0);
        return field.required() ? withStar(label) : label;
    }

    private static Region typed(TextView name) {
        name.node().getStyleClass().add("entry-name");
        name.name(Words.text("inspector.entry-name"));
        return (Region) name.node();
    }

    private static Region withStar(Label label) {
        Text star = new Text("*");
        star.getStyleClass().add("required-mark");
        HBox both = new HBox(3, label, star);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setMinWidth(0);
        return both;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void update(Field next) {
        Field.Sourced field = (Field.Sourced) next;
        showHead(field);
        name.ifPresent(shown -> shown.update(field.name().orElseThrow()));
        value.update(field.value());
    }

    @Override
    public void commit() {
        name.ifPresent(FieldView::commit);
        value.commit();
    }

    @Override
    public List<FieldView> inner() {
        return Stream.concat(name.stream(), Stream.of(value)).toList();
    }

    private void showHead(Field.Sourced field) {
        buttons.getChildren().clear();
        if (field.source().options().size() > 1) {
            buttons.getChildren().add(sources(field));
        }
        field.deeds().forEach(deed -> buttons.getChildren().add(new DeedButton(deed, 12)));
    }

    /** A plain button: a menu button costs as much as the field itself, and hardly ever is its menu wanted. */
    private static Button sources(Field.Sourced field) {
        Field.Choice source = field.source();
        Button button = new Button(
                source.options().stream()
                        .filter(option -> option.value().equals(source.value()))
                        .map(Option::text)
                        .findFirst()
                        .orElse(""),
                new IconView(ActionIcons.CHEVRON_DOWN, 10));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setId("field-" + source.id());
        button.getStyleClass().add("source-menu");
        button.setAccessibleText(source.label());
        button.setOnAction(event -> menu(source).show(button, Side.BOTTOM, 0, 0));
        return button;
    }

    private static ContextMenu menu(Field.Choice source) {
        ContextMenu menu = new ContextMenu();
        for (Option option : source.options()) {
            CheckMenuItem item = new CheckMenuItem(option.text());
            item.setId("source-" + option.value());
            item.setSelected(option.value().equals(source.value()));
            item.setOnAction(event -> {
                if (!option.value().equals(source.value())) {
                    source.commit().commit(option.value());
                }
            });
            menu.getItems().add(item);
        }
        return menu;
    }
}
