package dev.statewright.app.inspector;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.Duration;

/**
 * Explains fields: pointed at, a label tells the JSON Pointer of its field; a question mark beside the field that is pointed at or has the
 * keyboard opens what it means, as F1 does. There is one mark, one tooltip and one popup for all fields, since each field's own would cost
 * more than the field.
 */
final class FieldHelp {

    private static final Duration DELAY = Duration.millis(350);

    private final Function<String, Optional<FieldExplanation>> explanations;
    private final Button mark = new Button("?");
    private final Tooltip tooltip = new Tooltip();
    private final Popup popup = new Popup();
    private Optional<FieldBox> carrier = Optional.empty();

    /** @param explanations what there is to say of the field of an id */
    FieldHelp(Function<String, Optional<FieldExplanation>> explanations) {
        this.explanations = explanations;
        mark.setId("field-help-mark");
        mark.getStyleClass().add("help-mark");
        mark.setAccessibleText(Words.text("inspector.help-mark"));
        // by key a field is explained with F1
        mark.setFocusTraversable(false);
        mark.setOnAction(event -> carrier.ifPresent(box -> show(box.fieldId(), mark)));
        tooltip.setShowDelay(DELAY);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    void hide() {
        popup.hide();
        carrier.ifPresent(box -> box.putDown(mark));
        carrier = Optional.empty();
    }

    /** @param label tells the JSON Pointer of the field while it is pointed at */
    void follow(FieldBox box, Region label) {
        box.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> carriedBy(box));
        box.focusWithinProperty().subscribe((before, now) -> {
            if (now) {
                carriedBy(box);
            }
        });
        label.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                event -> tooltip.setText(explanations
                        .apply(box.fieldId())
                        .map(FieldExplanation::pointer)
                        .filter(pointer -> !pointer.isEmpty())
                        .orElse(Words.text("inspector.not-in-text"))));
        Tooltip.install(label, tooltip);
    }

    /** Opens what a field means. @return whether there is something to say */
    boolean show(String id, Node beside) {
        Optional<FieldExplanation> explanation = explanations.apply(id);
        explanation.ifPresent(said -> {
            popup.getContent().setAll(content(said));
            Bounds place = beside.localToScreen(beside.getBoundsInLocal());
            popup.show(beside, place.getMinX(), place.getMaxY() + 4);
        });
        return explanation.isPresent();
    }

    private void carriedBy(FieldBox box) {
        if (carrier.filter(box::equals).isEmpty()
                && explanations.apply(box.fieldId()).isPresent()) {
            carrier.ifPresent(before -> before.putDown(mark));
            carrier = Optional.of(box);
            box.carry(mark);
        }
    }

    private Node content(FieldExplanation said) {
        Label title = new Label(said.title());
        title.getStyleClass().add("help-title");
        Label text = new Label(said.text());
        text.setId("field-help-text");
        text.setWrapText(true);
        VBox content = new VBox(8, title, text);
        if (!said.pointer().isEmpty()) {
            content.getChildren().add(pointer(said.pointer()));
        }
        content.getStyleClass().add("field-help");
        return content;
    }

    private Node pointer(String pointer) {
        Label path = new Label(pointer);
        path.getStyleClass().add("json-pointer");
        path.setWrapText(true);
        Button copy = new Button(Words.text("inspector.copy-pointer"), new IconView(ActionIcons.COPY, 13));
        copy.setId("copy-pointer");
        copy.getStyleClass().add("link-button");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(pointer);
            Clipboard.getSystemClipboard().setContent(content);
            popup.hide();
        });
        return new VBox(4, path, copy);
    }
}
