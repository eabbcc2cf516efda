package dev.statewright.app.code;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** What floats over the text beside a place of it: below it where there is room, else above. */
final class CodeLayer extends Pane {

    private static final double GAP = 3;
    private static final double MARGIN = 6;

    CodeLayer() {
        setPickOnBounds(false);
        setMinSize(0, 0);
    }

    /** @param place of the text, on the screen */
    void show(Region region, Bounds place) {
        if (!getChildren().contains(region)) {
            getChildren().add(region);
        }
        region.applyCss();
        Bounds here = screenToLocal(place);
        double most = region.getMaxWidth() > 0 ? region.getMaxWidth() : Double.MAX_VALUE;
        double width = Math.min(Math.min(region.prefWidth(-1), most), Math.max(0, getWidth() - 2 * MARGIN));
        double height = region.prefHeight(width);
        double x = Math.max(MARGIN, Math.min(here.getMinX(), getWidth() - width - MARGIN));
        double below = here.getMaxY() + GAP;
        boolean fits = below + height <= getHeight() - MARGIN || here.getMinY() < height;
        double y = fits ? below : here.getMinY() - GAP - height;
        region.resizeRelocate(x, y, width, height);
    }

    /** As {@link #show}, but above the place where there is room: below it something else may be shown. */
    void showAbove(Region region, Bounds place) {
        show(region, place);
        double above = screenToLocal(place).getMinY() - GAP - region.getHeight();
        if (above >= 0) {
            region.relocate(region.getLayoutX(), above);
        }
    }

    void hide(Node node) {
        getChildren().remove(node);
    }

    boolean shows(Node node) {
        return getChildren().contains(node);
    }

    @Override
    protected void layoutChildren() {
        // what is shown was put to its place when it was shown
        getChildren().forEach(child -> {
            if (child instanceof Region region) {
                region.layout();
            }
        });
    }
}
