package dev.statewright.icons;

import java.util.Objects;

/**
 * One path of an icon. Line caps and joins are always round; both fill and stroke take the colour of the context.
 *
 * @param data the path in the syntax of SVG's {@code d} attribute, which JavaFX reads as well; the commands are M, L, H,
 *     V, C, S, Q, A and Z
 * @param filled whether the inside is painted
 * @param strokeWidth the width of the outline in the icon's own units, 0 where there is none
 */
public record IconPath(String data, boolean filled, double strokeWidth) {

    public IconPath {
        Objects.requireNonNull(data, "data");
        if (data.isBlank()) {
            throw new IllegalArgumentException("An icon's path needs data");
        }
        if (!filled && strokeWidth <= 0) {
            throw new IllegalArgumentException("A path with neither fill nor stroke cannot be seen: " + data);
        }
    }

    /** Whether the outline is painted. */
    public boolean stroked() {
        return strokeWidth > 0;
    }
}
