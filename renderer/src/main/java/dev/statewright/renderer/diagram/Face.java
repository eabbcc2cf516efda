package dev.statewright.renderer.diagram;

import dev.statewright.icons.IconKey;
import dev.statewright.model.asl.StateType;
import java.util.List;

/**
 * What a card or a group's header says of its state.
 *
 * @param typeWord {@code Type} as written, for scripts that read pictures; empty for a ghost
 * @param overline the small line above, as "DynamoDB · GetItem"; may end in "…"
 * @param fullOverline the whole small line
 * @param title the name as it fits: one line to three, the last may end in "…"
 * @param fullTitle the whole name
 * @param icon the glyph on the tile
 * @param category name of the colour of the glyph's tile, as {@code database} or {@code choice}
 */
public record Face(
        StateType type,
        String typeWord,
        String overline,
        String fullOverline,
        List<String> title,
        String fullTitle,
        IconKey icon,
        String category) {

    public Face {
        title = List.copyOf(title);
    }

    /** Whether the name, or the line above it, did not fit, so that hovering should show them. */
    public boolean shortened() {
        return !Wrapped.isWhole(title, fullTitle) || !overline.equals(fullOverline);
    }
}
