package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Option;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A combo box as it looks while nobody touches it: the chosen value and the arrow, of the same style classes as those of the usual skin. */
final class RestingOptionSkin extends RestingSkin<OptionBox> {

    private final Label text = new Label();
    private final StackPane arrowButton;

    RestingOptionSkin(OptionBox box) {
        super(box);
        text.getStyleClass().setAll("cell", "list-cell");
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMouseTransparent(true);
        Region arrow = new Region();
        arrow.getStyleClass().setAll("arrow");
        arrow.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        arrowButton = new StackPane(arrow);
        arrowButton.getStyleClass().setAll("arrow-button");
        arrowButton.setMouseTransparent(true);
        add(text);
        add(arrowButton);
        follow(box.valueProperty().subscribe(this::show));
    }

    private void show(Option value) {
        text.setText(value == null ? "" : value.text());
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        double arrow = arrowButton.prefWidth(-1);
        text.resizeRelocate(x, y, width - arrow, height);
        arrowButton.resizeRelocate(x + width - arrow, y, arrow, height);
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return top + text.prefHeight(-1) + bottom;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + text.prefWidth(-1) + arrowButton.prefWidth(-1) + right;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + arrowButton.prefWidth(-1) + right;
    }
}
