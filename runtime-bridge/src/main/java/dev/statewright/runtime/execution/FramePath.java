package dev.statewright.runtime.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names a line of control of an execution: empty for the workflow itself, then, going inwards, the position of a branch or iteration, or the
 * number of a Map Run's child. Positions count from 0.
 */
public record FramePath(List<Long> places) {
    /** The workflow itself. */
    public static final FramePath ROOT = new FramePath(List.of());

    public FramePath {
        places = List.copyOf(places);
    }

    static FramePath of(Frame frame) {
        List<Long> places = new ArrayList<>();
        Frame at = frame;
        while (at.group != null || at.record.child != null) {
            if (at.group != null) {
                places.addFirst((long) at.index);
                at = at.group.owner;
            } else {
                places.addFirst(at.record.child.number);
                at = at.record.child.run.owner;
            }
        }
        return new FramePath(places);
    }

    /** Reads what {@link #toString} wrote. */
    public static FramePath parse(String text) {
        return text.isEmpty()
                ? ROOT
                : new FramePath(
                        List.of(text.split("/")).stream().map(Long::valueOf).toList());
    }

    public int depth() {
        return places.size();
    }

    /** Whether this is the other one or lies inside it. */
    public boolean isWithin(FramePath other) {
        return depth() >= other.depth() && places.subList(0, other.depth()).equals(other.places);
    }

    /** {@code 2/0}; empty for the workflow itself. */
    @Override
    public String toString() {
        return places.stream().map(String::valueOf).collect(Collectors.joining("/"));
    }
}
