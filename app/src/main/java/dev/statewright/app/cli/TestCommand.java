package dev.statewright.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code statewright test}: runs saved scenarios and says what of the workflows they cover. */
@Command(name = "test", resourceBundle = "dev.statewright.app.words.cli", mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FOLDER|FILE", descriptionKey = "test.folder")
    private Path folder;

    @Option(names = "--junit", paramLabel = "FILE", descriptionKey = "test.junit")
    private Path junit;

    @Option(names = "--environment", paramLabel = "NAME", descriptionKey = "environment.name")
    private String environment;

    @Override
    public Integer call() {
        return new ScenarioRuns(
                        folder,
                        Optional.ofNullable(junit),
                        Optional.ofNullable(environment),
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr())
                .toTheirEnd();
    }
}
