package dev.statewright.model.merge;

import dev.statewright.model.merge.LineMatching.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Two texts that were made from one, brought together line by line. */
final class LineMerge implements ThreeWayMerge {

    private static final Pattern BEHIND_LINE_END = Pattern.compile("(?<=\n)|(?<=\r)(?!\n)");

    private final List<MergePart> parts;

    private LineMerge(List<MergePart> parts) {
        this.parts = List.copyOf(parts);
    }

    static LineMerge of(String base, String mine, String theirs) {
        return of(lines(base), lines(mine), lines(theirs));
    }

    /** The same of anything that is a sequence of texts. */
    static LineMerge of(List<String> lines, List<String> mine, List<String> theirs) {
        Side left = new Side(mine, LineMatching.changes(lines, mine));
        Side right = new Side(theirs, LineMatching.changes(lines, theirs));
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
                parts.add(new MergePart.Open(Conflict.ofLines(from + 1, was, mineNow, theirsNow)));
            }
            at = to;
        }
        settle(parts, lines.subList(at, lines.size()));
        return new LineMerge(parts);
    }

    @Override
    public List<Conflict> conflicts() {
        return parts.stream()
                .filter(MergePart.Open.class::isInstance)
                .map(part -> ((MergePart.Open) part).conflict())
                .toList();
    }

    @Override
    public String text(Function<Conflict, Resolution> resolutions) {
        return String.join("", lines(resolutions));
    }

    /** The merged lines. */
    List<String> lines(Function<Conflict, Resolution> resolutions) {
        List<String> lines = new ArrayList<>();
        for (MergePart part : parts) {
            switch (part) {
                case MergePart.Settled settled -> lines.addAll(settled.lines());
                case MergePart.Open(Conflict conflict) ->
                    lines.addAll(resolutions.apply(conflict).of(conflict));
            }
        }
        return lines;
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
