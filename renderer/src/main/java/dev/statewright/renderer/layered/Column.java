package dev.statewright.renderer.layered;

import java.util.ArrayList;
import java.util.List;

/** Cells of neighbouring layers that stand exactly over each other, so that the lines between them are straight. */
final class Column {

    /** How far right of the column before it this one has to be. */
    record Gap(Column other, double distance) {}

    final List<Cell> cells = new ArrayList<>();
    final List<Gap> leftOf = new ArrayList<>();
    final List<Gap> rightOf = new ArrayList<>();
    /** Where the cells' offsets count from. */
    double axis;

    /** As far left as the columns on the left let it. */
    double lowest() {
        double lowest = Double.NEGATIVE_INFINITY;
        for (Gap gap : rightOf) {
            lowest = Math.max(lowest, gap.other().axis + gap.distance());
        }
        return lowest;
    }

    /** As far right as the columns on the right let it. */
    double highest() {
        double highest = Double.POSITIVE_INFINITY;
        for (Gap gap : leftOf) {
            highest = Math.min(highest, gap.other().axis - gap.distance());
        }
        return highest;
    }
}
