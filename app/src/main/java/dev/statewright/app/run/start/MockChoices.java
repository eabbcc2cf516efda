package dev.statewright.app.run.start;

import dev.statewright.runtime.mock.InvalidMockFile;
import dev.statewright.runtime.mock.MockFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the mock files beside a workflow, in the format of Step Functions Local, and their test cases for it. */
public final class MockChoices {

    private static final long LARGEST = 4 * 1024 * 1024;

    private MockChoices() {}

    /**
     * The test cases for a workflow. Files that are no mock files are passed over.
     *
     * @param definition the workflow's file
     * @param workspace a folder whose mock files are offered too
     * @param machineName as the mock files name the workflow
     */
    public static List<MockChoice> beside(Path definition, Path workspace, String machineName) {
        Set<Path> folders = new LinkedHashSet<>();
        folders.add(definition.toAbsolutePath().normalize().getParent());
        folders.add(workspace.toAbsolutePath().normalize());
        List<MockChoice> found = new ArrayList<>();
        for (Path folder : folders) {
            for (Path file : jsonFiles(folder)) {
                testCases(file, machineName).forEach(name -> found.add(new MockChoice(file, name)));
            }
        }
        return found;
    }

    private static List<Path> jsonFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .filter(MockChoices::isSmallFile)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static boolean isSmallFile(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST;
        } catch (IOException gone) {
            return false;
        }
    }

    private static List<String> testCases(Path file, String machineName) {
        try {
            return MockFile.read(file).testCases(machineName);
        } catch (InvalidMockFile someOtherJson) {
            return List.of();
        }
    }
}
