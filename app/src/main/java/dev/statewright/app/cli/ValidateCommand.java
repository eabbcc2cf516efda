package dev.statewright.app.cli;

import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.environment.Environments;
import dev.statewright.model.environment.UnreadableEnvironments;
import dev.statewright.model.review.FileReview;
import dev.statewright.model.review.UnreadableProfile;
import java.io.PrintWriter;
import java.nio.file.Path;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        List<ValidationReport.Checked> checked = new ArrayList<>();
        int status = 0;
        for (Path file : withNamed(files)) {
            try {
                environment.ifPresent(name -> ChosenEnvironment.require(Environments.of(file), name));
                checked.add(new ValidationReport.Checked(file, FileReview.of(file, express(), environment)));
            } catch (UnreadableFile | UnreadableProfile | UnreadableEnvironments | CommandFailed e) {
                spec.commandLine().getErr().println(CliWords.text("error", e.getMessage()));
                status = CommandFailed.UNUSABLE;
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(new ValidationReport(checked).print(format));
        out.flush();
        boolean failed = checked.stream()
                .flatMap(each -> each.diagnostics().stream())
                .anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
        return status != 0 ? status : failed ? CommandFailed.FAILED : 0;
    }

    /** The files, each followed by the definitions in files of their own that it names. */
    private static Set<Path> withNamed(List<Path> files) {
        Set<Path> all = new LinkedHashSet<>();
        for (Path file : files) {
            all.add(file);
            Workspace.namedIn(file).stream()
                    .filter(entry -> entry.embedding().isEmpty())
                    .map(WorkflowEntry::file)
                    .filter(named -> files.stream()
                            .noneMatch(given -> given.toAbsolutePath().normalize().equals(named)))
                    .forEach(all::add);
        }
        return all;
    }

    /** Absent where the template may say it. */
    private Optional<Boolean> express() {
        return type.map(WorkflowType.EXPRESS::equals);
    }
}
