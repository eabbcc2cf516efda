package dev.statewright.app.preferences;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the studio remembers of its user.
 *
 * @param recent files and folders, the one opened last first
 */
public record Preferences(ThemeChoice theme, WindowSize window, List<Path> recent, PaletteMemory palette) {

    public static final Preferences DEFAULT =
            new Preferences(ThemeChoice.SYSTEM, WindowSize.DEFAULT, List.of(), PaletteMemory.NONE);

    private static final int REMEMBERED = 12;

    public Preferences {
        recent = List.copyOf(recent);
    }

    public Preferences withTheme(ThemeChoice wanted) {
        return new Preferences(wanted, window, recent, palette);
    }

    public Preferences withWindow(WindowSize size) {
        return new Preferences(theme, size, recent, palette);
    }

    public Preferences withPalette(PaletteMemory memory) {
        return new Preferences(theme, window, recent, memory);
    }

    /** With a file or folder at the head of the recent ones. */
    public Preferences opened(Path path) {
        List<Path> paths = new ArrayList<>(recent);
        paths.remove(path);
        paths.addFirst(path);
        return new Preferences(theme, window, paths.subList(0, Math.min(paths.size(), REMEMBERED)), palette);
    }

    /** Without a file that is no longer there. */
    public Preferences forgotten(Path path) {
        List<Path> paths = new ArrayList<>(recent);
        paths.remove(path);
        return new Preferences(theme, window, paths, palette);
    }
}
