package dev.statewright.app.run.scenario;

import dev.statewright.runtime.scenario.InvalidScenarioFile;
import dev.statewright.runtime.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The scenarios of a workflow.
 *
 * @param problem why a file of them cannot be used, with its place; empty where all can
 */
record FoundScenarios(List<ScenarioEntry> entries, String problem) {

    /**
     * Reads the files beside the workflow, in the workspace's folder and in {@code .statewright/scenarios} that are about the workflow.
     *
     * @param names under which a file of several workflows may name it
     */
    static FoundScenarios around(Path workflow, Path workspace, Set<String> names) {
        List<ScenarioEntry> entries = new ArrayList<>();
        Optional<String> problem = Optional.empty();
        for (Path file : files(workflow, workspace)) {
            try {
                ScenarioFile read = ScenarioFile.read(file);
                boolean named = read.workflowName().map(names::contains).orElse(true);
                if (named && isSame(read.workflow(), workflow)) {
                    read.scenarios().forEach(each -> entries.add(ScenarioEntry.of(file, read.mocks(), each)));
                }
            } catch (InvalidScenarioFile unusable) {
                boolean own = isSame(file, ScenarioFile.beside(workflow));
                problem = problem.or(() -> own ? Optional.of(unusable.getMessage()) : Optional.empty());
            }
        }
        return new FoundScenarios(entries, problem.orElse(""));
    }

    private static Set<Path> files(Path workflow, Path workspace) {
        Set<Path> files = new LinkedHashSet<>();
        Path root = workspace.toAbsolutePath().normalize();
        Path own = workflow.toAbsolutePath().normalize().getParent();
        for (Path folder : List.of(own, root, root.resolve(".statewright").resolve("scenarios"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> listed = Files.list(folder)) {
                    listed.filter(ScenarioFile::isScenarioFile).sorted().forEach(files::add);
                } catch (IOException unreadable) {
                    // a folder that nobody may read has no scenarios
                }
            }
        }
        return files;
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
}
