package dev.statewright.app.cli;

import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.environment.Environments;
import dev.statewright.model.environment.UnreadableEnvironments;
import dev.statewright.model.review.FileReview;
import dev.statewright.model.review.UnreadableProfile;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at files, and at every workflow in folders, and prints what there is to say of them.
 *
 * @param express whether they are Express workflows; absent where their templates may say it
 * @param environment whose names are filled in
 */
record Validation(
        List<Path> files, ValidationReport.Format format, Optional<Boolean> express, Optional<String> environment) {

    /** Gives the exit status. */
    int print(PrintWriter out, PrintWriter err) {
        List<ValidationReport.Checked> checked = new ArrayList<>();
        int status = 0;
        List<Path> wanted = new ArrayList<>();
        for (Path given : files) {
            try {
                wanted.addAll(Files.isDirectory(given) ? Workspace.filesIn(given) : List.of(given));
            } catch (UnreadableWorkspace nothing) {
                err.println(CliWords.text("error", nothing.getMessage()));
                checked.add(ValidationReport.Checked.unreadable(given, nothing.getMessage()));
                status = CommandFailed.UNUSABLE;
            }
        }
        for (Path file : withNamed(wanted)) {
            try {
                environment.ifPresent(name -> ChosenEnvironment.require(Environments.of(file), name));
                FileReview.withParts(file, express, environment)
                        .forEach((part, findings) -> checked.add(new ValidationReport.Checked(part, findings)));
            } catch (UnreadableFile | UnreadableProfile | UnreadableEnvironments | CommandFailed e) {
                err.println(CliWords.text("error", e.getMessage()));
                checked.add(ValidationReport.Checked.unreadable(file, e.getMessage()));
                status = CommandFailed.UNUSABLE;
            }
        }
        err.flush();
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
                            .noneMatch(
                                    given -> given.toAbsolutePath().normalize().equals(named)))
                    .forEach(all::add);
        }
        return all;
    }
}
