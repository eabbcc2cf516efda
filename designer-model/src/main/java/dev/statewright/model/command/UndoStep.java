package dev.statewright.model.command;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import java.util.List;

/**
 * A change that was made, both ways.
 *
 * @param command the latest of the commands that make the step
 */
record UndoStep(Command command, TextChange forward, TextChange back, List<StatePath> select) {

    /** What a record, its lists and its strings take besides their characters, roughly. */
    private static final int OVERHEAD = 200;

    /** How much memory the step takes, in bytes, roughly. */
    long bytes() {
        return bytes(forward) + bytes(back);
    }

    private static long bytes(TextChange change) {
        long bytes = OVERHEAD;
        for (TextEdit edit : change.edits()) {
            bytes += OVERHEAD + 2L * edit.replacement().length();
        }
        return bytes;
    }

    /** This step and the typing that goes on where it stopped, as one. */
    UndoStep and(UndoStep later) {
        return new UndoStep(later.command, forward.then(later.forward), later.back.then(back), later.select);
    }

    boolean isContinuedBy(Command next) {
        return command instanceof ReplaceText before && next instanceof ReplaceText after && after.continues(before);
    }
}
