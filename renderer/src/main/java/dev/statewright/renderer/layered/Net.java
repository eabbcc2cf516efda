package dev.statewright.renderer.layered;

import java.util.ArrayList;
import java.util.List;

/** Strands of a channel that share a level stretch: they leave one cell, or reach one. */
final class Net {

    final List<Strand> strands = new ArrayList<>();
    /** Where upright stretches come from above and from below. */
    final List<Double> tops = new ArrayList<>();

    final List<Double> bottoms = new ArrayList<>();
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    int track;

    void add(Strand strand, Vertex[] vertices) {
        strands.add(strand);
        double from = strand.fromX(vertices);
        double to = strand.toX();
        (strand.shape == Strand.Shape.ABOVE ? bottoms : tops).add(from);
        (strand.shape == Strand.Shape.BELOW ? tops : bottoms).add(to);
        left = Math.min(left, Math.min(from, to));
        right = Math.max(right, Math.max(from, to));
    }

    boolean isStraight() {
        return right - left < 0.01;
    }

    boolean overlaps(Net other, double clearance) {
        return left < other.right + clearance && other.left < right + clearance;
    }

    /** What it costs to have this net over the other: crossings, and much for two lines in one place. */
    int costOver(Net other) {
        int cost = 0;
        for (double x : other.tops) {
            if (x > left + 0.01 && x < right - 0.01) {
                cost++;
            }
        }
        for (double x : bottoms) {
            if (x > other.left + 0.01 && x < other.right - 0.01) {
                cost++;
            }
            for (double top : other.tops) {
                if (Math.abs(x - top) < NARROW) {
                    cost += CONFLICT;
                }
            }
        }
        return cost;
    }

    static final int CONFLICT = 1000;
    private static final double NARROW = 6;
}
