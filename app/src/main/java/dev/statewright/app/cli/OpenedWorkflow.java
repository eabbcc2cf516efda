package dev.statewright.app.cli;

import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.environment.Resolution;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A workflow named on the command line, with the workspace that it stands in.
 *
 * @param document as the file says
 * @param resolved with the workspace's substitutions put in
 */
record OpenedWorkflow(Workspace workspace, WorkflowEntry entry, AslDocument document, AslDocument resolved) {

    /**
     * Opens a file, or a workflow of a folder or of a file with several.
     *
     * @param name of the workflow; may be absent where there is only one
     * @param environment whose values are filled in
     * @throws CommandFailed when it cannot be read, or nobody says which one is meant
     */
    static OpenedWorkflow open(Path fileOrFolder, Optional<String> name, Optional<String> environment) {
        Workspace workspace = ChosenEnvironment.in(workspace(fileOrFolder), fileOrFolder, environment);
        WorkflowEntry entry = chosen(workspace, fileOrFolder, name);
        AslDocument document = entry.document();
        return new OpenedWorkflow(
                workspace,
                entry,
                document,
                Resolution.of(document, entry.substitutions()).resolved());
    }

    private static WorkflowEntry chosen(Workspace workspace, Path opened, Optional<String> name) {
        if (name.isPresent()) {
            return workspace.workflows().stream()
                    .filter(entry ->
                            entry.logicalId().equals(name.get()) || entry.name().equals(name.get()))
                    .findFirst()
                    .orElseThrow(() -> new CommandFailed(
                            CommandFailed.UNUSABLE,
                            CliWords.text("workflow.unknown", opened, name.get(), names(workspace))));
        }
        return workspace
                .selected()
                .or(() -> workspace.workflows().stream()
                        .findFirst()
                        .filter(_ -> workspace.workflows().size() == 1))
                .orElseThrow(() -> new CommandFailed(
                        CommandFailed.UNUSABLE,
                        workspace.workflows().isEmpty()
                                ? CliWords.text("workflow.none", opened)
                                : CliWords.text("workflow.several", opened, names(workspace))));
    }

    private static String names(Workspace workspace) {
        return workspace.workflows().stream().map(WorkflowEntry::logicalId).collect(Collectors.joining(", "));
    }

    private static Workspace workspace(Path fileOrFolder) {
        try {
            return Workspace.open(fileOrFolder);
        } catch (UnreadableWorkspace e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, e.getMessage());
        }
    }

    /**
     * Refuses a definition that AWS would refuse, naming the first reason.
     *
     * @param express whether it is to run as an Express workflow
     */
    void requireRunnable(boolean express) {
        Resolution resolution = new Resolution(document, resolved);
        Validator.validate(resolved, express, DocumentFormat.welcomesComments(entry.file())).stream()
                .map(resolution::asWritten)
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .findFirst()
                .ifPresent(first -> {
                    throw new CommandFailed(CommandFailed.UNUSABLE, line(entry.file(), first));
                });
    }

    static String line(Path file, Diagnostic diagnostic) {
        String text = "%s:%s: %s %s: %s"
                .formatted(
                        file,
                        diagnostic.position(),
                        diagnostic.severity().name().toLowerCase(java.util.Locale.ROOT),
                        diagnostic.code(),
                        diagnostic.message());
        return diagnostic.location().isEmpty() ? text : text + " at " + diagnostic.location();
    }
}
