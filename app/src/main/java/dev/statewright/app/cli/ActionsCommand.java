package dev.statewright.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code statewright actions}: what a Task state can call, with its parameters. */
@Command(name = "actions", resourceBundle = "dev.statewright.app.words.cli", mixinStandardHelpOptions = true)
final class ActionsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "TEXT", descriptionKey = "actions.text")
    private List<String> text = List.of();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "TEXT", descriptionKey = "actions.format")
    private ActionList.Format format;

    @Override
    public Integer call() {
        return new ActionQuery(String.join(" ", text), format)
                .print(spec.commandLine().getOut(), spec.commandLine().getErr());
    }
}
