package dev.statewright.app.preferences;

import java.util.ArrayList;
import java.util.List;

/**
 * What the palette remembers, by the items' keys.
 *
 * @param favourites in the order in which they were chosen
 * @param recent what was used last, the latest first
 */
public record PaletteMemory(List<String> favourites, List<String> recent) {

    public static final PaletteMemory NONE = new PaletteMemory(List.of(), List.of());

    private static final int REMEMBERED = 6;

    public PaletteMemory {
        favourites = List.copyOf(favourites);
        recent = List.copyOf(recent);
    }

    /** With an item as the one used last. */
    public PaletteMemory used(String key) {
        List<String> keys = new ArrayList<>(recent);
        keys.remove(key);
        keys.addFirst(key);
        return new PaletteMemory(favourites, keys.subList(0, Math.min(keys.size(), REMEMBERED)));
    }

    /** With an item as a favourite, or without it where it is one. */
    public PaletteMemory toggled(String key) {
        List<String> keys = new ArrayList<>(favourites);
        if (!keys.remove(key)) {
            keys.add(key);
        }
        return new PaletteMemory(keys, recent);
    }
}
