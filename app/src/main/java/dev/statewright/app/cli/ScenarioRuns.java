package dev.statewright.app.cli;

import dev.statewright.runtime.mock.InvalidMockFile;
import dev.statewright.runtime.plan.InvalidDefinition;
import dev.statewright.runtime.scenario.Coverage;
import dev.statewright.runtime.scenario.InvalidScenarioFile;
import dev.statewright.runtime.scenario.JUnitReport;
import dev.statewright.runtime.scenario.Scenario;
import dev.statewright.runtime.scenario.ScenarioFile;
import dev.statewright.runtime.scenario.ScenarioResult;
import dev.statewright.runtime.scenario.WorkspaceScenarios;
import dev.statewright.runtime.service.InvalidInput;
import dev.statewright.runtime.service.MachineType;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the scenarios of a folder and prints how they came out. */
final class ScenarioRuns {

    private final Path folder;
    private final Optional<Path> junit;
    private final Optional<String> environment;
    private final ScenarioReport report;
    private final PrintWriter err;
    private final Map<Path, List<ScenarioResult>> results = new LinkedHashMap<>();
    private final Map<String, Covered> covered = new LinkedHashMap<>();
    private boolean unusable;

    /** A workflow, and what all scenarios of it cover. */
    private record Covered(OpenedWorkflow workflow, Coverage coverage) {}

    ScenarioRuns(Path folder, Optional<Path> junit, Optional<String> environment, PrintWriter out, PrintWriter err) {
        this.folder = folder;
        this.junit = junit;
        this.environment = environment;
        this.report = new ScenarioReport(out);
        this.err = err;
    }

    /** Gives the exit status. */
    int toTheirEnd() {
        for (Path file : files()) {
            try {
                run(ScenarioFile.read(file));
            } catch (InvalidScenarioFile | CommandFailed e) {
                unusable = true;
                err.println(CliWords.text("error", e.getMessage()));
                err.flush();
            }
        }
        covered.forEach((name, each) -> report.coverage(
                name, each.coverage().of(each.workflow().resolved().machine())));
        report.sum(results.values().stream().flatMap(List::stream).toList());
        junit.ifPresent(this::writeReport);
        boolean failed = results.values().stream().flatMap(List::stream).anyMatch(result -> !result.passed());
        return unusable ? CommandFailed.UNUSABLE : failed ? CommandFailed.FAILED : 0;
    }

    private List<Path> files() {
        List<Path> files;
        try {
            files = Files.isDirectory(folder) ? ScenarioFile.in(folder) : List.of(folder);
        } catch (IOException e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("test.unreadable", folder));
        }
        if (files.isEmpty()) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("test.none", folder));
        }
        if (!Files.exists(files.getFirst())) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("test.missing", folder));
        }
        return files;
    }

    private void run(ScenarioFile file) {
        OpenedWorkflow workflow = OpenedWorkflow.open(file.workflow(), file.workflowName(), environment);
        boolean express = workflow.entry().isExpress();
        workflow.requireRunnable(express);
        report.file(file.file());
        List<ScenarioResult> ended = new ArrayList<>();
        results.put(file.file(), ended);
        for (Scenario scenario : file.scenarios()) {
            ScenarioResult result = run(file, workflow, scenario, express);
            ended.add(result);
            report.result(result);
            covered.merge(
                    name(workflow),
                    new Covered(workflow, result.covered()),
                    (one, other) -> new Covered(one.workflow(), one.coverage().and(other.coverage())));
        }
    }

    private static String name(OpenedWorkflow workflow) {
        Path file = workflow.entry().file();
        return file.getFileName().toString().contains(workflow.entry().name())
                ? file.toString()
                : file + "#" + workflow.entry().name();
    }

    private static ScenarioResult run(ScenarioFile file, OpenedWorkflow workflow, Scenario scenario, boolean express) {
        try {
            return new WorkspaceScenarios(
                            workflow.workspace(),
                            workflow.entry().name(),
                            workflow.resolved().machine(),
                            express ? MachineType.EXPRESS : MachineType.STANDARD)
                    .run(scenario, file.mocks());
        } catch (InvalidDefinition | InvalidMockFile | InvalidInput e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, file.file() + ":" + scenario.at() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(CommandFailed.FAILED, CliWords.text("run.interrupted"));
        }
    }

    private void writeReport(Path file) {
        try {
            Files.writeString(file, JUnitReport.write(results), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("output.unwritable", file));
        }
    }
}
