package dev.statewright.app.panel;

import java.util.BitSet;
import java.util.List;

/** Which tabs of a row are seen in the width that there is: all, or the first ones and always the chosen one. */
final class TabFit {

    private TabFit() {}

    /**
     * @param widths of the tabs in pixels, each with the gap before it
     * @param chosen the chosen tab's number, -1 for none
     * @param room the row's width
     * @param more what the control for the others takes, where not all are seen
     * @return the numbers of the tabs that are seen
     */
    static BitSet seen(List<Double> widths, int chosen, double room, double more) {
        BitSet seen = new BitSet();
        double all = widths.stream().mapToDouble(Double::doubleValue).sum();
        if (all <= room) {
            seen.set(0, widths.size());
            return seen;
        }
        double left = room - more;
        if (chosen >= 0) {
            seen.set(chosen);
            left -= widths.get(chosen);
        }
        for (int i = 0; i < widths.size() && (i == chosen || widths.get(i) <= left); i++) {
            if (i != chosen) {
                seen.set(i);
                left -= widths.get(i);
            }
        }
        return seen;
    }
}
