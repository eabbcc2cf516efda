package dev.statewright.app.cloud.viewer;

import javafx.scene.layout.Region;

/**
 * A list, and beside it what is written or read of one thing of it. Both keep their width whatever they say: a button that moved under the
 * pointer while somebody clicks would let another be pressed.
 */
public final class ListWithSide extends Region {

    private static final double GAP = 10;
    private static final double SHARE = 0.44;
    private static final double LEAST = 230;
    private static final double MOST = 380;

    private final Region list;
    private final Region side;

    public ListWithSide(Region list, Region side) {
        this.list = list;
        this.side = side;
        side.managedProperty().bind(side.visibleProperty());
        side.visibleProperty().subscribe(_ -> requestLayout());
        getChildren().addAll(list, side);
        setMinSize(0, 0);
    }

    /** Shows the side, or leaves its room to the list. */
    public ListWithSide showSide(boolean wanted) {
        side.setVisible(wanted);
        return this;
    }

    public boolean isSideShown() {
        return side.isVisible();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset());
        double height = Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset());
        double beside = side.isVisible() ? Math.min(width, snapSizeX(Math.clamp(width * SHARE, LEAST, MOST))) : 0;
        double rest = Math.max(0, width - (side.isVisible() ? beside + GAP : 0));
        list.resizeRelocate(snappedLeftInset(), snappedTopInset(), rest, height);
        side.resizeRelocate(snappedLeftInset() + width - beside, snappedTopInset(), beside, height);
    }
}
