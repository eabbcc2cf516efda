package dev.statewright.app.preferences;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the studio keeps what belongs to the user and to no workspace. */
public final class UserFolder {

    private UserFolder() {}

    /**
     * The folder for this user: {@code STATEWRIGHT_HOME} where it is set, else the place that the system has for such things.
     *
     * @param environment the process's environment
     * @param system the value of {@code os.name}
     * @param home the user's home folder
     */
    public static Path of(Map<String, String> environment, String system, Path home) {
        String own = environment.getOrDefault("STATEWRIGHT_HOME", "");
        if (!own.isBlank()) {
            return Path.of(own);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            return (roaming.isBlank() ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming))
                    .resolve("Statewright");
        }
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Statewright");
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return (config.isBlank() ? home.resolve(".config") : Path.of(config)).resolve("statewright");
    }

    /** The folder for the user of this process. */
    public static Path ofThisUser() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }
}
