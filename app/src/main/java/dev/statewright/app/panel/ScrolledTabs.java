package dev.statewright.app.panel;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;

/** A tab strip in whatever width there is: the chosen tab and the one with the keyboard are always seen, the wheel shows the others. */
public final class ScrolledTabs extends Region {

    private static final double MARGIN = 18;

    private final TabStrip strip;
    private final Subscription following;
    private double offset;

    public ScrolledTabs(TabStrip strip) {
        this.strip = strip;
        setMinWidth(0);
        getStyleClass().add("scrolled-tabs");
        getChildren().add(strip);
        Rectangle seen = new Rectangle();
        seen.widthProperty().bind(widthProperty());
        seen.heightProperty().bind(heightProperty());
        setClip(seen);
        addEventHandler(ScrollEvent.SCROLL, event -> {
            offset -= event.getDeltaX() + event.getDeltaY();
            requestLayout();
            event.consume();
        });
        Subscription all = Subscription.EMPTY;
        for (Node head : strip.getChildren()) {
            all = Subscription.combine(
                    all,
                    head.focusedProperty().subscribe(focused -> revealIf(focused, head)),
                    ((ToggleButton) head).selectedProperty().subscribe(selected -> revealIf(selected, head)));
        }
        following = all;
    }

    public void close() {
        following.unsubscribe();
        strip.close();
    }

    private void revealIf(boolean wanted, Node head) {
        if (wanted) {
            layout();
            Bounds place = head.getBoundsInParent();
            if (place.getMaxX() + MARGIN - offset > getWidth()) {
                offset = place.getMaxX() + MARGIN - getWidth();
            }
            offset = Math.min(offset, Math.max(0, place.getMinX() - MARGIN));
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double wide = strip.prefWidth(-1);
        offset = Math.clamp(offset, 0, Math.max(0, wide - getWidth()));
        strip.resizeRelocate(-offset, 0, wide, getHeight());
        strip.layout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return strip.prefHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return strip.prefWidth(-1);
    }
}
