package dev.statewright.app.cli;

import dev.statewright.runtime.service.MachineType;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code statewright run}: runs a workflow to its end and prints its output. {@link PlainRun} reads the usual command lines faster. */
@Command(name = "run", resourceBundle = "dev.statewright.app.words.cli", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "run.file")
    private Path file;

    @Option(names = "--input", paramLabel = "JSON|@FILE", defaultValue = "{}", descriptionKey = "run.input")
    private String input;

    @Option(names = "--time", paramLabel = "virtual|real|scaled", defaultValue = "virtual", descriptionKey = "run.time")
    private CommandTime time;

    @Option(names = "--mocks", paramLabel = "FILE", descriptionKey = "run.mocks")
    private Path mocks;

    @Option(names = "--case", paramLabel = "NAME", descriptionKey = "run.case")
    private String testCase;

    @Option(names = "--history", paramLabel = "FILE", descriptionKey = "run.history")
    private Path history;

    @Option(names = "--type", paramLabel = "standard|express", descriptionKey = "run.type")
    private MachineType type;

    @Option(names = "--workflow", paramLabel = "NAME", descriptionKey = "workflow.name")
    private String workflow;

    @Option(names = "--environment", paramLabel = "NAME", descriptionKey = "environment.name")
    private String environment;

    @Option(names = "--s3", paramLabel = "FOLDER", descriptionKey = "run.s3")
    private Path objects;

    @Option(names = "--quotas", paramLabel = "on|off", defaultValue = "on", descriptionKey = "run.quotas")
    private Quotas quotas;

    @Override
    public Integer call() {
        RunOptions options = new RunOptions(
                file,
                input,
                time.clock(),
                Optional.ofNullable(mocks),
                Optional.ofNullable(testCase),
                Optional.ofNullable(history),
                Optional.ofNullable(type),
                Optional.ofNullable(workflow),
                Optional.ofNullable(environment),
                Optional.ofNullable(objects),
                quotas == Quotas.ON);
        return new WorkflowRun(
                        options, spec.commandLine().getOut(), spec.commandLine().getErr())
                .toItsEnd();
    }
}
