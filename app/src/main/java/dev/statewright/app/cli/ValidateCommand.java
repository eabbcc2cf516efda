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

/** {@code statewright validate}: says what AWS would reject, what it would warn of, and what is good practice. */
@Command(name = "validate", resourceBundle = "dev.statewright.app.words.cli", mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "validate.files")
    private List<Path> files;

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif",
            defaultValue = "TEXT",
            descriptionKey = "validate.format")
    private ValidationReport.Format format;

    @Option(names = "--type", paramLabel = "standard|express", descriptionKey = "validate.type")
    private Optional<WorkflowType> type = Optional.empty();

    @Option(names = "--environment", paramLabel = "NAME", descriptionKey = "validate.environment")
    private Optional<String> environment = Optional.empty();

    /** The types of workflows. */
    enum WorkflowType {
        STANDARD,
        EXPRESS
    }

    @Override
    public Integer call() {
        return new Validation(files, format, express(), environment)
                .print(spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    /** Absent where the template may say it. */
    private Optional<Boolean> express() {
        return type.map(WorkflowType.EXPRESS::equals);
    }
}
