package dev.statewright.runtime.scenario;

import dev.statewright.model.text.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Scenarios of one workflow: {@code NAME.scenarios.yaml} (or {@code .yml}, {@code .json}) beside {@code NAME.asl.json}, or in
 * {@code .statewright/scenarios} with the workflow named inside.
 *
 * @param workflow the workflow's file, as it is found from the scenarios' file
 * @param workflowName which of the file's workflows, where it has several
 * @param mocks the mock file
 */
public record ScenarioFile(
        Path file, Path workflow, Optional<String> workflowName, Optional<Path> mocks, List<Scenario> scenarios) {
    private static final List<String> ENDINGS = List.of(".scenarios.yaml", ".scenarios.yml", ".scenarios.json");
    private static final List<String> PASSED_OVER = List.of("node_modules", "target", "cdk.out", ".git", ".aws-sam");
    private static final int DEEPEST = 12;

    public ScenarioFile {
        scenarios = List.copyOf(scenarios);
    }

    /** @throws InvalidScenarioFile where it cannot be read, or is none */
    public static ScenarioFile read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw new InvalidScenarioFile(file, new Position(1, 1), "The file cannot be read as UTF-8 text.");
        }
    }

    /** @throws InvalidScenarioFile where the text is none */
    public static ScenarioFile parse(String text, Path file) {
        return new ScenarioReader(text, file).read();
    }

    /** The files of scenarios in a folder and those inside, in order of their paths. */
    public static List<Path> in(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        collect(folder, found, 0);
        return found.stream().sorted().toList();
    }

    private static void collect(Path folder, List<Path> found, int depth) throws IOException {
        if (depth > DEEPEST) {
            return;
        }
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.toList();
        }
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (Files.isDirectory(entry)) {
                boolean hidden = name.startsWith(".") && !name.equals(".statewright");
                if (!hidden && !PASSED_OVER.contains(name) && !Files.isSymbolicLink(entry)) {
                    collect(entry, found, depth + 1);
                }
            } else if (isScenarioFile(entry)) {
                found.add(entry);
            }
        }
    }

    /** By its name. */
    public static boolean isScenarioFile(Path file) {
        String name = file.getFileName().toString();
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** The file's name without its ending: the workflow's, unless the file names another. */
    static String base(Path file) {
        String name = file.getFileName().toString();
        return ENDINGS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }

    /** Where the scenarios of a workflow are kept. */
    public static Path beside(Path workflow) {
        String base = workflow.getFileName().toString().replaceFirst("(\\.asl)?\\.(jsonc?|ya?ml|asl|tf)$", "");
        for (String ending : ENDINGS) {
            Path known = workflow.resolveSibling(base + ending);
            if (Files.exists(known)) {
                return known;
            }
        }
        return workflow.resolveSibling(base + ENDINGS.getFirst());
    }
}
