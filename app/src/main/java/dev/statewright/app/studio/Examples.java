package dev.statewright.app.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The workflows that come with the product, a folder each. */
final class Examples {

    private static final String HOME = "statewright.home";
    private static final String FOLDER = "examples";

    private Examples() {}

    /** Those that are on this machine; none where the product was started without its launcher. */
    static List<Path> here() {
        return Optional.ofNullable(System.getProperty(HOME))
                .map(home -> in(Path.of(home).resolve(FOLDER)))
                .orElse(List.of());
    }

    /** The folders in a folder that can be seen, by name. */
    static List<Path> in(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory)
                    .filter(each -> !each.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }
}
