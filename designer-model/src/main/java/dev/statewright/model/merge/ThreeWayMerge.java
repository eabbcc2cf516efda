package dev.statewright.model.merge;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Two texts that were made from one, brought together: what only one side changed is taken, what both changed alike is taken once, the
 * rest is a conflict. JSON is brought together by what it says, member by member, so that two fields of one line are no conflict and a
 * key that both add is not there twice; anything else line by line.
 */
public sealed interface ThreeWayMerge permits LineMerge, StructureMerge {

    /**
     * @param base what both began with
     * @param mine one side
     * @param theirs the other side
     */
    static ThreeWayMerge of(String base, String mine, String theirs) {
        LineMerge lines = LineMerge.of(base, mine, theirs);
        Optional<StructureMerge> structure = StructureMerge.of(base, mine, theirs);
        // lines keep what both sides wrote byte for byte, as long as it says what was meant
        boolean linesSuffice = lines.conflicts().isEmpty()
                && structure.filter(by -> !by.saysTheSame(lines.text())).isEmpty();
        return linesSuffice ? lines : structure.<ThreeWayMerge>map(by -> by).orElse(lines);
    }

    List<Conflict> conflicts();

    /** The merged text. @param resolutions asked for each conflict */
    String text(Function<Conflict, Resolution> resolutions);

    /** The merged text with my side of every conflict. */
    default String text() {
        return text(_ -> Resolution.MINE);
    }
}
