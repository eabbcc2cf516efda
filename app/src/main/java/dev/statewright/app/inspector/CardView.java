package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Field;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Fields in a frame with a title, and buttons for the whole of it. */
final class CardView implements FieldView {

    private final VBox card = new VBox();
    private final Label title = new Label();
    private final HBox buttons = new HBox(2);
    private final List<FieldView> views;

    CardView(Field.Card field, FieldSet set) {
        views = field.fields().stream().map(each -> FieldViews.of(each, set)).toList();
        title.getStyleClass().add("card-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, buttons);
        head.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("card");
        if (views.isEmpty()) {
            card.getStyleClass().add("closed");
        }
        if (!field.title().isEmpty() || !field.deeds().isEmpty()) {
            card.getChildren().add(head);
        }
        views.forEach(view -> card.getChildren().add(view.node()));
        showHead(field);
    }

    @Override
    public Node node() {
        return card;
    }

    @Override
    public void update(Field field) {
        Field.Card next = (Field.Card) field;
        showHead(next);
        for (int i = 0; i < views.size(); i++) {
            views.get(i).update(next.fields().get(i));
        }
    }

    @Override
    public void commit() {
        views.forEach(FieldView::commit);
    }

    @Override
    public List<FieldView> inner() {
        return views;
    }

    private void showHead(Field.Card field) {
        title.setText(field.title());
        buttons.getChildren()
                .setAll(field.deeds().stream()
                        .map(deed -> new DeedButton(deed, 14))
                        .toList());
    }
}
