package dev.statewright.model.merge;

import java.util.List;

/** A stretch of a merged text. Lines have their line ends, so that joined they are the text. */
public sealed interface MergePart {

    /** What both sides agree on, or only one of them changed. */
    record Settled(List<String> lines) implements MergePart {
        public Settled {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Lines that both sides changed, each in a way of its own.
     *
     * @param line where they stand in the base, from 1
     */
    record Conflict(int line, List<String> base, List<String> mine, List<String> theirs) implements MergePart {
        public Conflict {
            base = List.copyOf(base);
            mine = List.copyOf(mine);
            theirs = List.copyOf(theirs);
        }
    }
}
