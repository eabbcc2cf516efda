package dev.statewright.model.review;

import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How grave the authors of a folder take each code: a file {@code .statewright.yaml} or {@code .statewright.json}.
 *
 * @param folder where the file is; globs count from there
 * @param parts later ones go before earlier ones
 */
public record Profile(Path folder, List<Part> parts) {

    /** Changes nothing. */
    public static final Profile NONE = new Profile(Path.of(""), List.of());

    /**
     * Levels for some files.
     *
     * @param glob of the files, from the profile's folder; absent for all
     */
    record Part(Optional<String> glob, Map<String, Level> levels) {
        Part {
            levels = Map.copyOf(levels);
        }
    }

    public Profile {
        parts = List.copyOf(parts);
    }

    /**
     * The profile nearest to a file: in its folder or in one above.
     *
     * @throws UnreadableProfile where there is one that cannot be read
     */
    public static Profile of(Path file) {
        return ProfileFile.nearest(file).map(ProfileFile::read).orElse(NONE);
    }

    /** What to make of a diagnostic. What AWS rejects stays an error, whatever a profile says. */
    Optional<Diagnostic> judge(Diagnostic diagnostic, Map<String, Level> levels) {
        Level level = diagnostic.severity() == Severity.ERROR ? null : levels.get(diagnostic.code());
        return level == null
                ? Optional.of(diagnostic)
                : level.severity()
                        .map(severity -> new Diagnostic(
                                severity,
                                diagnostic.code(),
                                diagnostic.message(),
                                diagnostic.location(),
                                diagnostic.range(),
                                diagnostic.position()));
    }

    /** The levels for a file, by code. */
    Map<String, Level> levelsFor(Path file) {
        Map<String, Level> levels = new HashMap<>();
        Path from = folder.toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        Path relative = absolute.startsWith(from) ? from.relativize(absolute) : absolute;
        for (Part part : parts) {
            if (part.glob().isEmpty()
                    || FileSystems.getDefault()
                            .getPathMatcher("glob:" + part.glob().get())
                            .matches(relative)) {
                levels.putAll(part.levels());
            }
        }
        return levels;
    }
}
