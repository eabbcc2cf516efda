package dev.statewright.app.code;

import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * What each line of a text begins within, found by going down from the nearest line above that is known. So a line far down is looked at
 * from the top once; afterwards only what was changed is gone through again.
 */
final class LineContexts {

    private static final int STEP = 128;

    private final TreeMap<Integer, LineContext> known = new TreeMap<>();

    /** A line was changed: nothing is known of those below it. */
    void changed(int line) {
        known.tailMap(line, false).clear();
    }

    /** @param lines the text of a line, counted from 0 */
    LineContext at(int line, CodeLanguage language, IntFunction<String> lines) {
        var nearest = known.floorEntry(line);
        int at = nearest == null ? 0 : nearest.getKey();
        LineContext context = nearest == null ? LineContext.NOTHING : nearest.getValue();
        while (at < line) {
            context = language.after(lines.apply(at), context);
            at++;
            if (at % STEP == 0) {
                known.put(at, context);
            }
        }
        return context;
    }
}
