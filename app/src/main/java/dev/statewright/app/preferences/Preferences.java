package dev.statewright.app.preferences;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the studio remembers of its user.
 *
 * @param recent files and folders, the one opened last first
 * @param commands ids of the actions that were taken from the command list, the latest first
 */
public record Preferences(
        Settings settings, WindowSize window, List<Path> recent, PaletteMemory palette, List<String> commands) {

    public static final Preferences DEFAULT =
            new Preferences(Settings.DEFAULT, WindowSize.DEFAULT, List.of(), PaletteMemory.NONE, List.of());

    private static final int REMEMBERED = 12;

    public Preferences {
        recent = List.copyOf(recent);
        commands = List.copyOf(commands);
    }

    public Preferences with(Settings wanted) {
        return new Preferences(wanted, window, recent, palette, commands);
    }

    public Preferences withTheme(ThemeChoice wanted) {
        return with(settings.withTheme(wanted));
    }

    public Preferences withWindow(WindowSize size) {
        return new Preferences(settings, size, recent, palette, commands);
    }

    public Preferences withPalette(PaletteMemory memory) {
        return new Preferences(settings, window, recent, memory, commands);
    }

    /** With a file or folder at the head of the recent ones. */
    public Preferences opened(Path path) {
        return new Preferences(settings, window, headed(recent, path), palette, commands);
    }

    /** Without a file that is no longer there. */
    public Preferences forgotten(Path path) {
        List<Path> paths = new ArrayList<>(recent);
        paths.remove(path);
        return new Preferences(settings, window, paths, palette, commands);
    }

    /** With an action as the one used last. */
    public Preferences used(String action) {
        return new Preferences(settings, window, recent, palette, headed(commands, action));
    }

    private static <T> List<T> headed(List<T> list, T head) {
        List<T> next = new ArrayList<>(list);
        next.remove(head);
        next.addFirst(head);
        return next.subList(0, Math.min(next.size(), REMEMBERED));
    }
}
