package dev.statewright.model.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Which lines of a text changed, by the shortest way from one to the other (Myers, "An O(ND) Difference Algorithm", 1986). Texts that
 * have hardly anything in common count as one change, so that time and memory stay small.
 */
final class LineMatching {

    private static final int MOST_CHANGES = 3_000;

    /** Lines {@code from} to {@code to} (not included) of the base, replaced by lines {@code otherFrom} to {@code otherTo}. */
    record Change(int from, int to, int otherFrom, int otherTo) {}

    private LineMatching() {}

    /** The changes from top to bottom; between two of them at least one line is the same. */
    static List<Change> changes(List<String> base, List<String> other) {
        int head = 0;
        int shorter = Math.min(base.size(), other.size());
        while (head < shorter && base.get(head).equals(other.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && base.get(base.size() - 1 - tail).equals(other.get(other.size() - 1 - tail))) {
            tail++;
        }
        List<String> left = base.subList(head, base.size() - tail);
        List<String> right = other.subList(head, other.size() - tail);
        List<Change> changes = new ArrayList<>();
        for (Change each : between(left, right)) {
            changes.add(
                    new Change(each.from() + head, each.to() + head, each.otherFrom() + head, each.otherTo() + head));
        }
        return changes;
    }

    private static List<Change> between(List<String> left, List<String> right) {
        if (left.isEmpty() && right.isEmpty()) {
            return List.of();
        }
        List<Change> whole = List.of(new Change(0, left.size(), 0, right.size()));
        if (left.isEmpty() || right.isEmpty()) {
            return whole;
        }
        int most = Math.min(left.size() + right.size(), MOST_CHANGES);
        int[] reached = new int[2 * most + 2];
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            trace.add(Arrays.copyOfRange(reached, most - d, most + d + 2));
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || k != d && reached[most + k - 1] < reached[most + k + 1];
                int x = down ? reached[most + k + 1] : reached[most + k - 1] + 1;
                int y = x - k;
                while (x < left.size() && y < right.size() && left.get(x).equals(right.get(y))) {
                    x++;
                    y++;
                }
                reached[most + k] = x;
                if (x >= left.size() && y >= right.size()) {
                    return backwards(trace, left.size(), right.size());
                }
            }
        }
        return whole;
    }

    /** Follows the way back from the end; steps that touch are one change. */
    private static List<Change> backwards(List<int[]> trace, int width, int height) {
        List<Change> found = new ArrayList<>();
        int x = width;
        int y = height;
        for (int d = trace.size() - 1; d > 0; d--) {
            int[] before = trace.get(d);
            int k = x - y;
            boolean down = k == -d || k != d && before[d + k - 1] < before[d + k + 1];
            int fromX = down ? before[d + k + 1] : before[d + k - 1];
            int fromY = fromX - (down ? k + 1 : k - 1);
            int toX = down ? fromX : fromX + 1;
            int toY = down ? fromY + 1 : fromY;
            Change later = found.isEmpty() ? null : found.getLast();
            if (later != null && later.from() == toX && later.otherFrom() == toY) {
                found.set(found.size() - 1, new Change(fromX, later.to(), fromY, later.otherTo()));
            } else {
                found.add(new Change(fromX, toX, fromY, toY));
            }
            x = fromX;
            y = fromY;
        }
        Collections.reverse(found);
        return found;
    }
}
