package dev.statewright.model.merge;

import java.util.List;

/** A stretch of a text merged by lines. Lines have their line ends, so that joined they are the text. */
sealed interface MergePart {

    /** What both sides agree on, or only one of them changed. */
    record Settled(List<String> lines) implements MergePart {
        public Settled {
            lines = List.copyOf(lines);
        }
    }

    /** Lines that both changed. */
    record Open(Conflict conflict) implements MergePart {}
}
