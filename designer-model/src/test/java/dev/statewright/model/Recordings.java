package dev.statewright.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** What AWS answered, when a directory {@code shared/conformance} lies beside the project; tests over them are skipped otherwise. */
public final class Recordings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Recordings() {}

    /** The cases of some kinds. Skips the calling test where there are no recordings. */
    public static List<JsonNode> ofKind(String... kinds) {
        Path cases = Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .map(at -> at.resolve("shared/conformance/cases"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(cases != null, "no directory shared/conformance beside the project: nothing to compare");
        List<String> wanted = List.of(kinds);
        try (Stream<Path> files = Files.list(cases)) {
            return files.sorted()
                    .map(Recordings::read)
                    .filter(each -> wanted.contains(each.path("kind").asText()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
