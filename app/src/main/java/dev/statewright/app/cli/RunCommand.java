package dev.statewright.app.cli;

import dev.statewright.runtime.activity.ActivityQueues;
import dev.statewright.runtime.function.FunctionLog;
import dev.statewright.runtime.function.FunctionRuntime;
import dev.statewright.runtime.history.HistoryJson;
import dev.statewright.runtime.mock.MockBackend;
import dev.statewright.runtime.mock.MockFile;
import dev.statewright.runtime.service.ExecutionRequest;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.InvalidInput;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskRouter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code statewright run}: runs a workflow to its end and prints its output. */
@Command(name = "run", resourceBundle = "dev.statewright.app.words.cli", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "run.file")
    private Path file;

    @Option(names = "--input", paramLabel = "JSON|@FILE", defaultValue = "{}", descriptionKey = "run.input")
    private String input;

    @Option(names = "--time", paramLabel = "virtual|real", defaultValue = "virtual", descriptionKey = "run.time")
    private ClockMode time;

    @Option(names = "--mocks", paramLabel = "FILE", descriptionKey = "run.mocks")
    private Path mocks;

    @Option(names = "--case", paramLabel = "NAME", descriptionKey = "run.case")
    private String testCase;

    @Option(names = "--history", paramLabel = "FILE", descriptionKey = "run.history")
    private Path history;

    @Option(names = "--type", paramLabel = "standard|express", descriptionKey = "run.type")
    private MachineType type;

    @Override
    public Integer call() {
        OpenedWorkflow workflow = OpenedWorkflow.open(file);
        workflow.requireRunnable();
        RunningExecution run = start(workflow);
        run.result().join();
        if (history != null) {
            writeHistory(run);
        }
        return print(run);
    }

    private RunningExecution start(OpenedWorkflow workflow) {
        String name = workflow.entry().name();
        TaskBackend functions = new FunctionRuntime(workflow.workspace().functions(), new FunctionLog());
        List<TaskBackend> backends = new ArrayList<>();
        if (mocks != null) {
            backends.add(new MockBackend(MockFile.read(mocks).testCase(name, testCase())));
        }
        backends.add(functions);
        // no worker polls here: an activity's task waits until its state's time runs out
        backends.add(new ActivityQueues());
        MachineType machineType =
                type != null ? type : MachineType.valueOf(workflow.entry().type());
        try {
            return new ExecutionService()
                    .start(new ExecutionRequest(
                            name,
                            "arn:aws:states:us-east-1:123456789012:stateMachine:" + name,
                            workflow.resolved().machine(),
                            WorkflowInput.text(input),
                            Optional.empty(),
                            machineType,
                            time,
                            new TaskRouter(backends)));
        } catch (InvalidInput e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, e.getMessage());
        }
    }

    private String testCase() {
        if (testCase == null) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("run.case.missing", mocks));
        }
        return testCase;
    }

    private void writeHistory(RunningExecution run) {
        try {
            Files.writeString(history, HistoryJson.write(run.history()) + "\n");
        } catch (IOException e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("output.unwritable", history));
        }
    }

    private int print(RunningExecution run) {
        PrintWriter out = spec.commandLine().getOut();
        if (run.status() == ExecutionStatus.SUCCEEDED) {
            out.println(run.output().orElse("null"));
            out.flush();
            return 0;
        }
        out.println(FailureJson.of(run));
        out.flush();
        return CommandFailed.FAILED;
    }
}
