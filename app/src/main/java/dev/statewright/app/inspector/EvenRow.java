package dev.statewright.app.inspector;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Nodes side by side, each as wide as the others and as high as the highest of them. A box that lets its children grow asks for their height at
 * the width they would like to have, and leaves room below texts that wrap.
 */
final class EvenRow extends Pane {

    private static final double SPACE = 10;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double each = width < 0 ? -1 : each(width);
        return getManagedChildren().stream()
                .mapToDouble(child -> child.prefHeight(each))
                .max()
                .orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double each = each(getWidth());
        double x = 0;
        for (Node child : getManagedChildren()) {
            child.resizeRelocate(snapPositionX(x), 0, snapSizeX(each), getHeight());
            x += each + SPACE;
        }
    }

    private double each(double width) {
        int count = getManagedChildren().size();
        return Math.max(0, (width - SPACE * (count - 1)) / count);
    }
}
