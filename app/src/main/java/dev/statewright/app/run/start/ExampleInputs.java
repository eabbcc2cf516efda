package dev.statewright.app.run.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the inputs that lie beside a workflow: {@code *.input.json} in its folder, {@code events/*.json} there or in the workspace. */
public final class ExampleInputs {

    private static final String ENDING = ".input.json";
    private static final List<String> DEFINITIONS = List.of(".asl.json", ".asl.jsonc", ".asl.yaml", ".asl.yml", ".asl");
    private static final int MOST = 100;

    private ExampleInputs() {}

    /**
     * The examples for a workflow, those that carry its name first. Folders that cannot be read have none.
     *
     * @param definition the workflow's file
     * @param workspace the folder of the workspace, whose {@code events} are offered too
     */
    public static List<ExampleInput> beside(Path definition, Path workspace) {
        Path folder = definition.toAbsolutePath().normalize().getParent();
        String workflow = stem(definition.getFileName().toString());
        List<String> workflows = names(folder).stream()
                .filter(name -> DEFINITIONS.stream().anyMatch(name::endsWith))
                .map(ExampleInputs::stem)
                .toList();
        List<ExampleInput> found = list(folder, ENDING).stream()
                .map(example -> new ExampleInput(
                        example.name(),
                        example.file(),
                        owner(example.name(), workflows)
                                .filter(owner -> !owner.equals(workflow))
                                .isPresent()))
                .collect(Collectors.toCollection(ArrayList::new));
        found.sort(Comparator.comparing((ExampleInput example) -> example.ofAnother())
                .thenComparing(example -> !example.name().startsWith(workflow)));
        found.addAll(list(folder.resolve("events"), ".json"));
        Path root = workspace.toAbsolutePath().normalize();
        if (!root.equals(folder)) {
            found.addAll(list(root.resolve("events"), ".json"));
        }
        return List.copyOf(found);
    }

    /** The workflow whose name an example carries; of several the longest, since a name may begin with another. */
    private static Optional<String> owner(String example, List<String> workflows) {
        return workflows.stream().filter(example::startsWith).max(Comparator.comparing(String::length));
    }

    private static List<ExampleInput> list(Path folder, String ending) {
        return names(folder).stream()
                .filter(name -> name.endsWith(ending))
                .sorted()
                .limit(MOST)
                .map(name -> new ExampleInput(stem(name), folder.resolve(name), false))
                .toList();
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static String stem(String fileName) {
        return Stream.concat(Stream.of(ENDING), Stream.concat(DEFINITIONS.stream(), Stream.of(".json")))
                .filter(fileName::endsWith)
                .findFirst()
                .map(ending -> fileName.substring(0, fileName.length() - ending.length()))
                .orElse(fileName);
    }
}
