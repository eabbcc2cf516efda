package dev.statewright.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code statewright mocks}: makes a test case of a mock file from the history of an execution, for instance one of AWS. */
@Command(name = "mocks", resourceBundle = "dev.statewright.app.words.cli", mixinStandardHelpOptions = true)
final class MocksCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "HISTORY", descriptionKey = "mocks.histories")
    private List<Path> histories;

    @Option(names = "--machine", paramLabel = "NAME", descriptionKey = "mocks.machine")
    private Optional<String> machine = Optional.empty();

    @Option(names = "--case", paramLabel = "NAME", descriptionKey = "mocks.case")
    private Optional<String> testCase = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "mocks.output")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() {
        return new MockRecording(
                        histories,
                        machine,
                        testCase,
                        output,
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr())
                .write();
    }
}
