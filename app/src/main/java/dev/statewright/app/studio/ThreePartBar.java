package dev.statewright.app.studio;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * A row of three parts: one at the left end, one at the right end, one in the middle of the whole row, which gives way only where
 * an end part is so long that it would be covered. A piece of the right part that can be spared is left out where the left one would
 * else become too short.
 */
final class ThreePartBar extends Region {

    private static final double GAP = 16;

    /** What the left part keeps where the right one can give way: a name in it stays readable. */
    private static final double LEAST_LEFT = 150;

    private final Region left;
    private final Region middle;
    private final HBox right;
    private final Region spare;

    /** @param spare a piece of the right part */
    ThreePartBar(Region left, Region middle, HBox right, Region spare) {
        this.left = left;
        this.middle = middle;
        this.right = right;
        this.spare = spare;
        getChildren().addAll(left, middle, right);
    }

    @Override
    protected void layoutChildren() {
        double from = snappedLeftInset();
        double to = getWidth() - snappedRightInset();
        double leastLeft = Math.max(left.minWidth(-1), Math.min(left.prefWidth(-1), LEAST_LEFT));
        showSpare(to - from - leastLeft - middle.prefWidth(-1) - 2 * GAP);
        double roomRight = to - from - leastLeft - middle.prefWidth(-1) - 2 * GAP;
        double rightWidth = Math.min(Math.max(right.minWidth(-1), Math.min(right.prefWidth(-1), roomRight)), to - from);
        double middleWidth = Math.min(middle.prefWidth(-1), to - from - rightWidth - GAP);
        double leftWidth =
                Math.clamp(left.prefWidth(-1), 0, Math.max(0, to - from - rightWidth - middleWidth - 2 * GAP));
        double earliest = from + leftWidth + GAP;
        double latest = to - rightWidth - GAP - middleWidth;
        double wanted = (getWidth() - middleWidth) / 2;
        double middleX = Math.max(earliest, Math.min(wanted, latest));
        place(left, from, leftWidth);
        place(middle, middleX, middleWidth);
        place(right, to - rightWidth, rightWidth);
    }

    private void showSpare(double roomRight) {
        double own = spare.isManaged() ? 0 : spare.prefWidth(-1) + right.getSpacing();
        boolean fits = right.minWidth(-1) + own <= roomRight;
        if (fits != spare.isManaged()) {
            spare.setManaged(fits);
            spare.setVisible(fits);
        }
    }

    private void place(Region part, double x, double width) {
        layoutInArea(part, snapPositionX(x), 0, snapSizeX(width), getHeight(), 0, HPos.LEFT, VPos.CENTER);
    }

    @Override
    protected double computeMinWidth(double height) {
        return right.minWidth(-1) + middle.minWidth(-1) + 2 * GAP;
    }

    @Override
    protected double computePrefWidth(double height) {
        return left.prefWidth(-1) + middle.prefWidth(-1) + right.prefWidth(-1) + 2 * GAP;
    }
}
