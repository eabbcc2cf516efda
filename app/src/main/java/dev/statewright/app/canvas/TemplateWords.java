package dev.statewright.app.canvas;

import dev.statewright.app.icon.IconTile;
import dev.statewright.app.palette.PaletteItem;
import dev.statewright.model.template.StateTemplate;
import javafx.scene.Node;

/** How templates look in the canvas's lists: as in the palette. */
final class TemplateWords {

    static final double TILE = 22;

    private TemplateWords() {}

    static String name(StateTemplate template) {
        return template.baseName();
    }

    static Node tile(StateTemplate template) {
        PaletteItem item = PaletteItem.of(template);
        return new IconTile(item.icon(), item.category(), TILE);
    }
}
