package dev.statewright.app.inspector;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.util.Subscription;

/** A text field or a text area as it looks while nobody touches it: its text, or its prompt. */
final class RestingTextSkin extends RestingSkin<TextInputControl> {

    private static final PseudoClass PROMPT = PseudoClass.getPseudoClass("prompt");

    private final boolean wraps;
    private final Text text = new Text();
    private final Region content = new Region();

    /** @param wraps whether it is a text area, whose text stands on several lines and has a distance of its own from the edge */
    RestingTextSkin(TextInputControl control, boolean wraps) {
        super(control);
        this.wraps = wraps;
        text.getStyleClass().add("resting-text");
        text.setTextOrigin(VPos.TOP);
        text.setManaged(false);
        text.setMouseTransparent(true);
        text.fontProperty().bind(control.fontProperty());
        if (wraps) {
            content.getStyleClass().add("content");
            content.setMouseTransparent(true);
            add(content);
        }
        add(text);
        follow(Subscription.combine(
                control.textProperty().subscribe(_ -> show()),
                control.promptTextProperty().subscribe(_ -> show()),
                text.fontProperty()::unbind));
    }

    private void show() {
        String written = getSkinnable().getText();
        boolean prompts = written == null || written.isEmpty();
        text.pseudoClassStateChanged(PROMPT, prompts);
        text.setText(prompts ? getSkinnable().getPromptText() : written);
        getSkinnable().requestLayout();
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        Insets inner = wraps ? content.getInsets() : Insets.EMPTY;
        double room = width - inner.getLeft() - inner.getRight();
        text.setWrappingWidth(wraps ? Math.max(1, room) : 0);
        double high = text.getLayoutBounds().getHeight();
        text.setLayoutX(x + inner.getLeft());
        text.setLayoutY(wraps ? y + inner.getTop() : Math.round(y + (height - high) / 2));
        double below = height - inner.getTop();
        boolean fits = text.getLayoutBounds().getWidth() <= room && high <= below;
        text.setClip(fits ? null : new Rectangle(room, wraps ? below : high));
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return top + text.getLayoutBounds().getHeight() + bottom;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    /** A form gives its fields their width; this is what there is to say where nobody does. */
    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + 12 * text.getFont().getSize() + right;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + right;
    }
}
