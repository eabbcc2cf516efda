package dev.statewright.icons;

import java.util.List;
import java.util.Objects;

/**
 * A drawing, ready to be scaled and painted in one colour.
 *
 * @param key the name it was loaded by
 * @param size the edge of the square it is drawn in, in the units of its paths; 24 in this set
 * @param paths the parts from back to front
 */
public record Icon(IconKey key, double size, List<IconPath> paths) {

    public Icon {
        Objects.requireNonNull(key, "key");
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("The icon " + key + " has no path");
        }
    }
}
