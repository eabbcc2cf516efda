package dev.statewright.app.run.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the inputs that lie beside a workflow: {@code *.input.json} in its folder, {@code events/*.json} there or in the workspace. */
public final class ExampleInputs {

    private static final String ENDING = ".input.json";
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
        List<ExampleInput> found = new ArrayList<>(list(folder, ENDING));
        String workflow = stem(definition.getFileName().toString());
        found.sort(Comparator.comparing(example -> !example.name().startsWith(workflow)));
        found.addAll(list(folder.resolve("events"), ".json"));
        Path root = workspace.toAbsolutePath().normalize();
        if (!root.equals(folder)) {
            found.addAll(list(root.resolve("events"), ".json"));
        }
        return List.copyOf(found);
    }

    private static List<ExampleInput> list(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .limit(MOST)
                    .map(file -> new ExampleInput(stem(file.getFileName().toString()), file))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static String stem(String fileName) {
        for (String ending : List.of(ENDING, ".asl.json", ".json", ".asl")) {
            if (fileName.endsWith(ending)) {
                return fileName.substring(0, fileName.length() - ending.length());
            }
        }
        return fileName;
    }
}
