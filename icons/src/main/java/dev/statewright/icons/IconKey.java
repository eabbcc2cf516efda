package dev.statewright.icons;

import java.util.Objects;

/**
 * Names one icon of the set.
 *
 * @param folder the group the icon belongs to: state, service, category, action or status
 * @param name the name of the drawing within the group, lower case with hyphens
 */
public record IconKey(String folder, String name) {

    public IconKey {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(name, "name");
    }

    /** The absolute path of the SVG file on the class path. */
    public String resource() {
        return "/dev/statewright/icons/" + folder + "/" + name + ".svg";
    }

    /** The group and the name, such as {@code service/lambda}. */
    @Override
    public String toString() {
        return folder + "/" + name;
    }
}
