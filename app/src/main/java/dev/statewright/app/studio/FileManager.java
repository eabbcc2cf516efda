package dev.statewright.app.studio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The system's file manager. */
final class FileManager {

    private FileManager() {}

    /** Shows a file in its folder. Where the system has no file manager nothing happens. */
    static void reveal(Path file) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name"), file))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            System.getLogger(FileManager.class.getName()).log(System.Logger.Level.DEBUG, "No file manager", none);
        }
    }

    /** The command that shows a file. @param system the value of {@code os.name} */
    static List<String> command(String system, Path file) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return List.of("explorer.exe", "/select," + file);
        }
        return name.contains("mac")
                ? List.of("open", "-R", file.toString())
                : List.of("xdg-open", String.valueOf(file.getParent()));
    }
}
