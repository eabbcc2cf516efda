package dev.statewright.app.code;

import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The places that wait for the author after something was completed. They move along with what is typed. */
final class TabStops {

    private final List<TextRange> stops = new ArrayList<>();
    private int current;

    /** @param places in order; the caret is at the first */
    void begin(List<TextRange> places) {
        stops.clear();
        stops.addAll(places);
        current = 0;
    }

    void end() {
        stops.clear();
    }

    boolean isOn() {
        return !stops.isEmpty();
    }

    /** The next place, or the one before; empty, and all is over, behind the last. */
    Optional<TextRange> step(int direction) {
        int next = current + direction;
        if (next < 0) {
            return Optional.of(stops.getFirst());
        }
        if (next >= stops.size()) {
            end();
            return Optional.empty();
        }
        current = next;
        return Optional.of(stops.get(current));
    }

    /** The text was changed: in the present place, which grows or shrinks; or before others, which move. */
    void changed(TextEdit edit) {
        for (int i = 0; i < stops.size(); i++) {
            TextRange stop = stops.get(i);
            int start = edit.range().start();
            int end = edit.range().end();
            if (start >= stop.start()
                    && end <= stop.end()
                    && (i == current || end < stop.end() && start > stop.start())) {
                stops.set(i, new TextRange(stop.start(), stop.end() + edit.growth()));
            } else if (end <= stop.start()) {
                stops.set(i, new TextRange(stop.start() + edit.growth(), stop.end() + edit.growth()));
            } else if (start < stop.end()) {
                // what waited is gone
                end();
                return;
            }
        }
    }

    /** Whether a caret is at one of the places. */
    boolean touches(int offset) {
        return stops.stream().anyMatch(stop -> stop.touches(offset));
    }
}
