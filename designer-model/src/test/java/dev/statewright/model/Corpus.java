package dev.statewright.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real definitions, when a directory {@code shared/corpus} lies beside the project; tests over them are skipped otherwise. */
public final class Corpus {

    /**
     * One definition.
     *
     * @param expect valid, invalid, doubtful or unknown
     */
    public record Definition(Path file, String expect, String text) {
        @Override
        public String toString() {
            return file.toString();
        }
    }

    /**
     * A definition that stands in another file.
     *
     * @param pointer where, as the index says
     * @param text the definition alone, in JSON
     */
    public record Embedded(Path file, String pointer, String text) {}

    private Corpus() {}

    /** Every definition that stands in a template. Skips the calling test where there is no corpus. */
    public static List<Embedded> embedded() {
        Path corpus = find();
        Assumptions.assumeTrue(corpus != null, "no directory shared/corpus beside the project: nothing to read");
        try {
            List<Embedded> found = new ArrayList<>();
            for (JsonNode entry :
                    new ObjectMapper().readTree(corpus.resolve("index.json").toFile())) {
                if (entry.has("embeddedIn")) {
                    found.add(new Embedded(
                            corpus.resolve(entry.get("embeddedIn").textValue()),
                            entry.get("pointer").textValue(),
                            read(corpus.resolve(entry.get("path").textValue()))));
                }
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every JSON definition. Skips the calling test where there is no corpus. */
    public static List<Definition> json() {
        return ending(".json");
    }

    /** Every YAML definition. Skips the calling test where there is no corpus. */
    public static List<Definition> yaml() {
        List<Definition> found = new ArrayList<>(ending(".yaml"));
        found.addAll(ending(".yml"));
        return found;
    }

    private static List<Definition> ending(String ending) {
        Path corpus = find();
        Assumptions.assumeTrue(corpus != null, "no directory shared/corpus beside the project: nothing to read");
        try {
            List<Definition> found = new ArrayList<>();
            for (JsonNode entry :
                    new ObjectMapper().readTree(corpus.resolve("index.json").toFile())) {
                Path file = corpus.resolve(entry.get("path").textValue());
                if (file.toString().endsWith(ending)) {
                    found.add(new Definition(file, entry.get("expect").textValue(), read(file)));
                }
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static Path find() {
        return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .map(at -> at.resolve("shared/corpus"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
    }
}
