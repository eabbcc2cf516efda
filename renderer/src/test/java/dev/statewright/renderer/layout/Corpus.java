package dev.statewright.renderer.layout;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.document.AslFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Real workflows, where a folder {@code shared/corpus/workflows} lies beside the project or above it. */
public final class Corpus {

    private Corpus() {}

    public static Optional<Path> folder() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path candidate = up.resolve("shared/corpus/workflows");
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** All definitions, in JSON and YAML, complete or not. */
    public static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().matches(".*\\.(json|ya?ml)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static AslDocument read(Path file) {
        return AslFile.open(file).document();
    }
}
