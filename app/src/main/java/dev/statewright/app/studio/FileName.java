package dev.statewright.app.studio;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The open file's name, and its workspace's beside it as long as there is room for both. */
final class FileName extends Region {

    private static final double GAP = 5;

    /** What a name is never narrower than, in sizes of its text. */
    private static final double LEAST = 7;

    private final Label name = new Label();
    private final Label workspace = new Label();

    FileName() {
        name.getStyleClass().add("file-name");
        workspace.getStyleClass().add("workspace-name");
        getChildren().addAll(name, workspace);
    }

    void show(String file, String folder) {
        name.setText(file);
        workspace.setText(folder);
    }

    @Override
    protected void layoutChildren() {
        double nameWidth = Math.min(name.prefWidth(-1), getWidth());
        double rest = getWidth() - nameWidth - GAP;
        workspace.setVisible(rest
                >= Math.min(workspace.prefWidth(-1), 3 * workspace.getFont().getSize()));
        layoutInArea(name, 0, 0, nameWidth, getHeight(), 0, HPos.LEFT, VPos.CENTER);
        layoutInArea(workspace, nameWidth + GAP, 0, Math.max(0, rest), getHeight(), 0, HPos.LEFT, VPos.CENTER);
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(name.prefWidth(-1), LEAST * name.getFont().getSize());
    }

    @Override
    protected double computePrefWidth(double height) {
        return name.prefWidth(-1) + (workspace.getText().isEmpty() ? 0 : GAP + workspace.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(name.prefHeight(-1), workspace.prefHeight(-1));
    }
}
