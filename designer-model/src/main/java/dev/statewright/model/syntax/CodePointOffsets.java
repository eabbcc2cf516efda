package dev.statewright.model.syntax;

/** Turns offsets in code points, as the YAML library counts, into offsets in UTF-16 code units. */
final class CodePointOffsets {

    private final int length;
    /** Null where the text has no surrogate pair and both counts are the same. */
    private final int[] units;

    CodePointOffsets(String text) {
        this.length = text.length();
        int points = text.codePointCount(0, length);
        if (points == length) {
            this.units = null;
            return;
        }
        this.units = new int[points + 1];
        int unit = 0;
        for (int point = 0; point < points; point++) {
            units[point] = unit;
            unit += Character.charCount(text.codePointAt(unit));
        }
        units[points] = length;
    }

    int of(int codePoint) {
        if (units == null) {
            return Math.min(codePoint, length);
        }
        return units[Math.min(codePoint, units.length - 1)];
    }
}
