package dev.statewright.runtime.scenario;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.function.FunctionLog;
import dev.statewright.runtime.function.FunctionRuntime;
import dev.statewright.runtime.mock.MockFile;
import dev.statewright.runtime.mock.SharedTestCase;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.workspace.WorkspaceObjects;
import dev.statewright.runtime.workspace.WorkspaceStepFunctions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs scenarios of a workflow on the functions, objects and other workflows of its workspace. Each has services of its own: what one leaves
 * behind is not there for the next.
 *
 * @param machineName as the workspace deploys it, and mock files call it
 * @param machine with the values of its names put in
 * @param type of scenarios that name none
 */
public record WorkspaceScenarios(Workspace workspace, String machineName, StateMachine machine, MachineType type) {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    /**
     * Runs one to its end.
     *
     * @param mocks the mock file that its cases are in
     * @throws dev.statewright.runtime.plan.InvalidDefinition where the workflow cannot run
     * @throws dev.statewright.runtime.mock.InvalidMockFile where the mocks cannot be used
     * @throws dev.statewright.runtime.service.InvalidInput where the input cannot
     * @throws InterruptedException where the thread is interrupted; the execution is stopped then
     */
    public ScenarioResult run(Scenario scenario, Optional<Path> mocks) throws InterruptedException {
        Optional<MockFile> mockFile = mocks.map(MockFile::read);
        FunctionRuntime functions = new FunctionRuntime(workspace.functions(), new FunctionLog());
        try {
            List<TaskBackend> services = List.of(functions, WorkspaceObjects.of(workspace));
            WorkspaceStepFunctions others =
                    new WorkspaceStepFunctions(workspace, scenario.clock(), ScenarioClock.SETTINGS, services);
            List<TaskBackend> backends = new ArrayList<>(services);
            backends.addAll(others.forExecution(below(scenario, mockFile)));
            return new ScenarioRunner(machineName, machine, type, mockFile, backends, others::isBusy, LONGEST)
                    .run(scenario);
        } finally {
            functions.close();
        }
    }

    /** What the workflow starts is answered by the same case, where the file has it for that workflow. */
    private static Optional<SharedTestCase> below(Scenario scenario, Optional<MockFile> file) {
        return file.flatMap(known -> scenario.testCase().map(name -> new SharedTestCase(known, name)));
    }
}
