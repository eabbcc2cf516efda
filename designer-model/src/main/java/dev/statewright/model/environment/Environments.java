package dev.statewright.model.environment;

import dev.statewright.model.workspace.Workspace;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What {@code ${Names}} stand for in each environment that the authors of a folder know (dev, prod). Written in the folder's
 * {@code .statewright.yaml}, because it belongs to the project and not to one machine.
 *
 * @param file where they are written, or would be
 * @param parts later ones go before earlier ones
 */
public record Environments(Path file, List<Part> parts) {

    /**
     * Values for some files.
     *
     * @param glob of the files, from the folder of the table; absent for all
     * @param tables by environment, in the file's order
     */
    record Part(Optional<String> glob, SequencedMap<String, Map<String, String>> tables) {}

    public Environments {
        parts = List.copyOf(parts);
    }

    /**
     * The tables nearest to a file or folder: beside it or in a folder above; empty ones where there are none.
     *
     * @throws UnreadableEnvironments where there is a file that cannot be read
     */
    public static Environments of(Path fileOrFolder) {
        return EnvironmentFile.nearest(fileOrFolder)
                .map(EnvironmentFile::read)
                .orElseGet(() -> new Environments(EnvironmentFile.beside(fileOrFolder), List.of()));
    }

    /** The environments' names, in the order of the file. */
    public List<String> names() {
        return parts.stream()
                .flatMap(part -> part.tables().sequencedKeySet().stream())
                .distinct()
                .toList();
    }

    /** The one that counts where nobody chooses: the first. */
    public Optional<String> usual() {
        return names().stream().findFirst();
    }

    /** What a workflow's names stand for in an environment. */
    public Map<String, String> values(String environment, Path workflow) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part.glob().filter(glob -> !matches(glob, workflow)).isEmpty()) {
                values.putAll(part.tables().getOrDefault(environment, Map.of()));
            }
        }
        return values;
    }

    /** The values of every environment, and at least one table: an empty one where there are no environments. */
    public List<Map<String, String>> tables(Path workflow) {
        List<Map<String, String>> tables = new ArrayList<>();
        names().forEach(name -> tables.add(values(name, workflow)));
        return tables.isEmpty() ? List.of(Map.of()) : tables;
    }

    /** A workspace whose workflows have an environment's values, which go before those of its template. */
    public Workspace in(String environment, Workspace workspace) {
        return workspace.withSubstitutions(entry -> {
            Map<String, String> values = new HashMap<>(entry.substitutions());
            values.putAll(values(environment, entry.file()));
            return values;
        });
    }

    private boolean matches(String glob, Path workflow) {
        Path from = file.toAbsolutePath().normalize().getParent();
        Path absolute = workflow.toAbsolutePath().normalize();
        Path relative = absolute.startsWith(from) ? from.relativize(absolute) : absolute;
        return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(relative);
    }
}
