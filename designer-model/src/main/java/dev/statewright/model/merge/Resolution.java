package dev.statewright.model.merge;

import java.util.ArrayList;
import java.util.List;

/** Which side of a conflict is taken. */
public enum Resolution {
    MINE,
    THEIRS,
    /** Mine, and theirs below it. */
    BOTH;

    List<String> of(Conflict conflict) {
        return switch (this) {
            case MINE -> conflict.mine();
            case THEIRS -> conflict.theirs();
            case BOTH -> {
                List<String> lines = new ArrayList<>(conflict.mine());
                lines.addAll(conflict.theirs());
                yield lines;
            }
        };
    }
}
