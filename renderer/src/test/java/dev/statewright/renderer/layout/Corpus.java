package dev.statewright.renderer.layout;

import dev.statewright.model.asl.AslReader;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.model.syntax.SyntaxTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Real workflows, where a folder {@code shared/corpus/workflows} lies beside the project or above it. */
final class Corpus {

    private Corpus() {}

    static Optional<Path> folder() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path candidate = up.resolve("shared/corpus/workflows");
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The JSON files that can be read without a mistake in their syntax. */
    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(".json"))
                    .filter(path -> tree(path).errors().isEmpty())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StateMachine read(Path file) {
        return AslReader.read(tree(file));
    }

    private static SyntaxTree tree(Path file) {
        try {
            return JsonParser.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
