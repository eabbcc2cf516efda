package dev.statewright.app.cli;

import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.workspace.Substitutions;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.nio.file.Path;

/**
 * A workflow named on the command line, with the workspace that it stands in.
 *
 * @param document as the file says
 * @param resolved with the workspace's substitutions put in
 */
record OpenedWorkflow(Workspace workspace, WorkflowEntry entry, AslDocument document, AslDocument resolved) {

    /**
     * Opens a file, or the only workflow of a folder.
     *
     * @throws CommandFailed when it cannot be read
     */
    static OpenedWorkflow open(Path fileOrFolder) {
        Workspace workspace = workspace(fileOrFolder);
        WorkflowEntry entry = workspace
                .selected()
                .or(() -> workspace.workflows().stream().findFirst())
                .orElseThrow(
                        () -> new CommandFailed(CommandFailed.UNUSABLE, CliWords.text("workflow.none", fileOrFolder)));
        AslDocument document = entry.document();
        return new OpenedWorkflow(workspace, entry, document, Substitutions.in(document, entry.substitutions()));
    }

    private static Workspace workspace(Path fileOrFolder) {
        try {
            return Workspace.open(fileOrFolder);
        } catch (UnreadableWorkspace e) {
            throw new CommandFailed(CommandFailed.UNUSABLE, e.getMessage());
        }
    }

    /** Refuses a definition that AWS would refuse, naming the first reason. */
    void requireRunnable() {
        Validator.validate(resolved).stream()
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
