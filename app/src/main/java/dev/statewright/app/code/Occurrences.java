package dev.statewright.app.code;

import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a text occurs in another, regardless of case. */
record Occurrences(List<TextRange> ranges) {

    static Occurrences of(String wanted, String text) {
        List<TextRange> found = new ArrayList<>();
        if (!wanted.isEmpty()) {
            String lower = text.toLowerCase(Locale.ROOT);
            String sought = wanted.toLowerCase(Locale.ROOT);
            for (int at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + sought.length())) {
                found.add(new TextRange(at, at + sought.length()));
            }
        }
        return new Occurrences(found);
    }

    /** Index of the first at or behind an offset; the very first where there is none, -1 where there are none at all. */
    int from(int offset) {
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).start() >= offset) {
                return i;
            }
        }
        return ranges.isEmpty() ? -1 : 0;
    }
}
