package dev.statewright.app.memory;

import dev.statewright.app.preferences.WindowSize;
import java.util.List;

/**
 * A window.
 *
 * @param left of the window on the screen in pixels; likewise {@code top}
 * @param tabs from left to right
 * @param front index of the document in front; -1 where none is open
 */
public record WindowMemory(double left, double top, WindowSize size, List<TabMemory> tabs, int front) {

    public WindowMemory {
        tabs = List.copyOf(tabs);
        if (front < -1 || front >= tabs.size()) {
            throw new IllegalArgumentException("No tab " + front + " among " + tabs.size());
        }
    }
}
