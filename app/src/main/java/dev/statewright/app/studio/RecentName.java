package dev.statewright.app.studio;

import java.nio.file.Path;

/** How a path is named in lists: from the home folder on, where it lies there. */
final class RecentName {

    private RecentName() {}

    static String of(Path path) {
        Path home = Path.of(System.getProperty("user.home"));
        return path.startsWith(home) && !path.equals(home) ? "~/" + home.relativize(path) : path.toString();
    }
}
