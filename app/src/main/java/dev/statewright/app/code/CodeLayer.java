package dev.statewright.app.code;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * What floats over the text beside a place of it: on the side where it has room, else on the one that has more. It follows its content:
 * what says more becomes higher.
 */
final class CodeLayer extends Pane {

    private static final double GAP = 3;
    private static final double MARGIN = 6;

    private final Map<Region, Anchor> anchors = new HashMap<>();

    /** @param place in the layer's own coordinates */
    private record Anchor(Bounds place, boolean above) {}

    CodeLayer() {
        setPickOnBounds(false);
        setMinSize(0, 0);
    }

    /** @param place of the text, on the screen */
    void show(Region region, Bounds place) {
        show(region, new Anchor(screenToLocal(place), false));
    }

    /** As {@link #show}, but above the place where there is room: below it something else may be shown. */
    void showAbove(Region region, Bounds place) {
        show(region, new Anchor(screenToLocal(place), true));
    }

    private void show(Region region, Anchor anchor) {
        anchors.put(region, anchor);
        if (!getChildren().contains(region)) {
            getChildren().add(region);
        }
        region.applyCss();
        place(region, anchor);
    }

    void hide(Region region) {
        anchors.remove(region);
        getChildren().remove(region);
    }

    boolean shows(Region region) {
        return getChildren().contains(region);
    }

    private void place(Region region, Anchor anchor) {
        double most = region.getMaxWidth() > 0 ? region.getMaxWidth() : Double.MAX_VALUE;
        double width = Math.min(Math.min(region.prefWidth(-1), most), Math.max(0, getWidth() - 2 * MARGIN));
        double roomAbove = anchor.place().getMinY() - GAP;
        double roomBelow = getHeight() - MARGIN - anchor.place().getMaxY() - GAP;
        double wanted = region.prefHeight(width);
        boolean above = anchor.above() ? wanted <= roomAbove : wanted > roomBelow && roomAbove > roomBelow;
        double height = Math.min(wanted, Math.max(above ? roomAbove : roomBelow, region.minHeight(width)));
        double x = Math.max(MARGIN, Math.min(anchor.place().getMinX(), getWidth() - width - MARGIN));
        double y = above ? roomAbove - height : anchor.place().getMaxY() + GAP;
        region.resizeRelocate(x, y, width, height);
    }

    @Override
    protected void layoutChildren() {
        anchors.forEach((region, anchor) -> {
            place(region, anchor);
            region.layout();
        });
    }
}
