package dev.statewright.app.cli;

import dev.statewright.app.studio.StudioApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Opens the studio's window. */
final class OpenStudio {

    private OpenStudio() {}

    /**
     * Opens the studio and returns when it is closed.
     *
     * @param fileOrFolder null opens it with nothing open
     */
    static int open(Path fileOrFolder) {
        if (fileOrFolder != null && !Files.exists(fileOrFolder)) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("open.missing", fileOrFolder));
        }
        requireDisplay(System.getProperty("os.name"), System.getenv());
        if (fileOrFolder == null) {
            StudioApplication.launchStudio();
        } else {
            StudioApplication.launchStudio(fileOrFolder);
        }
        return 0;
    }

    /** Says that there is no display, before the toolkit says it with a stack trace. */
    private static void requireDisplay(String system, Map<String, String> environment) {
        boolean linux = system.toLowerCase(java.util.Locale.ROOT).contains("linux");
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        if (linux && !headless && environment.getOrDefault("DISPLAY", "").isEmpty()) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("open.no-display"));
        }
    }
}
