package dev.statewright.model.merge;

import dev.statewright.model.merge.LineMatching.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Two texts that were made from one, brought together line by line: what only one side changed is taken, what both changed alike is
 * taken once, the rest is a conflict.
 *
 * @param parts from top to bottom
 */
public record ThreeWayMerge(List<MergePart> parts) {

    private static final Pattern BEHIND_LINE_END = Pattern.compile("(?<=\n)|(?<=\r)(?!\n)");

    public ThreeWayMerge {
        parts = List.copyOf(parts);
    }

    /**
     * @param base what both began with
     * @param mine one side
     * @param theirs the other side
     */
    public static ThreeWayMerge of(String base, String mine, String theirs) {
        List<String> lines = lines(base);
        Side left = new Side(lines(mine), LineMatching.changes(lines, lines(mine)));
        Side right = new Side(lines(theirs), LineMatching.changes(lines, lines(theirs)));
        List<MergePart> parts = new ArrayList<>();
        int at = 0;
        while (left.hasMore() || right.hasMore()) {
            int from = Math.min(left.nextStart(), right.nextStart());
            settle(parts, lines.subList(at, from));
            int to = from;
            left.begin();
            right.begin();
            // whatever overlaps belongs together, on both sides
            boolean grew = true;
            while (grew) {
                int before = to;
                to = right.take(from, left.take(from, to));
                grew = to > before;
            }
            List<String> was = lines.subList(from, to);
            List<String> mineNow = left.taken(from, to);
            List<String> theirsNow = right.taken(from, to);
            if (!right.hasTaken() || mineNow.equals(theirsNow)) {
                settle(parts, mineNow);
            } else if (!left.hasTaken()) {
                settle(parts, theirsNow);
            } else {
                parts.add(new MergePart.Conflict(from + 1, was, mineNow, theirsNow));
            }
            at = to;
        }
        settle(parts, lines.subList(at, lines.size()));
        return new ThreeWayMerge(parts);
    }

    public List<MergePart.Conflict> conflicts() {
        return parts.stream()
                .filter(MergePart.Conflict.class::isInstance)
                .map(MergePart.Conflict.class::cast)
                .toList();
    }

    /** The merged text. @param resolutions asked for each conflict, from top to bottom */
    public String text(Function<MergePart.Conflict, Resolution> resolutions) {
        StringBuilder text = new StringBuilder();
        for (MergePart part : parts) {
            switch (part) {
                case MergePart.Settled settled -> settled.lines().forEach(text::append);
                case MergePart.Conflict conflict ->
                    resolutions.apply(conflict).of(conflict).forEach(text::append);
            }
        }
        return text.toString();
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(BEHIND_LINE_END.split(text));
    }

    private static void settle(List<MergePart> parts, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        if (!parts.isEmpty() && parts.getLast() instanceof MergePart.Settled before) {
            List<String> joined = new ArrayList<>(before.lines());
            joined.addAll(lines);
            parts.set(parts.size() - 1, new MergePart.Settled(joined));
        } else {
            parts.add(new MergePart.Settled(lines));
        }
    }

    /** One side's changes, taken one after the other. */
    private static final class Side {

        private final List<String> lines;
        private final List<Change> changes;
        private int next;
        private int first;

        Side(List<String> lines, List<Change> changes) {
            this.lines = lines;
            this.changes = changes;
        }

        boolean hasMore() {
            return next < changes.size();
        }

        int nextStart() {
            return hasMore() ? changes.get(next).from() : Integer.MAX_VALUE;
        }

        void begin() {
            first = next;
        }

        boolean hasTaken() {
            return next > first;
        }

        /**
         * Takes the changes that overlap what is taken already, and lines that are added right at its beginning.
         *
         * @return where what is taken ends now
         */
        int take(int from, int to) {
            int end = to;
            while (hasMore()
                    && (changes.get(next).from() < end || changes.get(next).from() == from && end == from)) {
                end = Math.max(end, changes.get(next).to());
                next++;
            }
            return end;
        }

        /** What this side makes of the base's lines {@code from} to {@code to}. */
        List<String> taken(int from, int to) {
            int start = hasTaken()
                    ? changes.get(first).otherFrom() - (changes.get(first).from() - from)
                    : from + shift(first);
            int end = hasTaken()
                    ? changes.get(next - 1).otherTo()
                            + (to - changes.get(next - 1).to())
                    : to + shift(first);
            return lines.subList(start, end);
        }

        /** How far this side's lines lie below the base's before that change. */
        private int shift(int index) {
            return index == 0
                    ? 0
                    : changes.get(index - 1).otherTo() - changes.get(index - 1).to();
        }
    }
}
