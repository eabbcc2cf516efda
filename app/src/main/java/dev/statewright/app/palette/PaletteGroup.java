package dev.statewright.app.palette;

import java.util.List;

/** Items under one heading. */
record PaletteGroup(String title, List<PaletteItem> items) {

    PaletteGroup {
        items = List.copyOf(items);
    }
}
