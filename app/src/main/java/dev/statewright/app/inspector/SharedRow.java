package dev.statewright.app.inspector;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Nodes side by side, each as wide as its share of the row and as high as the highest of them. A box that lets its children grow asks for their
 * height at the width they would like to have, and leaves room below texts that wrap.
 */
final class SharedRow extends Pane {

    private static final double SPACE = 10;

    private final List<Integer> shares;

    /** @param shares how much of the row's width each node has, one for each */
    SharedRow(List<Integer> shares) {
        this.shares = List.copyOf(shares);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Node> children = getManagedChildren();
        double highest = 0;
        for (int i = 0; i < children.size(); i++) {
            highest = Math.max(highest, children.get(i).prefHeight(width < 0 ? -1 : width(i, width)));
        }
        return highest;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        List<Node> children = getManagedChildren();
        double x = 0;
        for (int i = 0; i < children.size(); i++) {
            double width = width(i, getWidth());
            children.get(i).resizeRelocate(snapPositionX(x), 0, snapSizeX(width), getHeight());
            x += width + SPACE;
        }
    }

    private double width(int index, double all) {
        double room = Math.max(0, all - SPACE * (shares.size() - 1));
        return room
                * shares.get(index)
                / shares.stream().mapToInt(Integer::intValue).sum();
    }
}
