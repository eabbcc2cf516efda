package dev.statewright.model.workspace;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.settings.SettingsPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What belongs together on this machine: the workflows of an AWS SAM or CloudFormation template with the functions and resources that it
 * names, the workflow files of a folder without a template, or a lone workflow file.
 *
 * @param root the folder, an absolute path
 * @param template the template, where there is one
 * @param selected the workflow of the file that was opened, where a file was opened
 * @param notes sentences for the user about what could not be taken over
 */
public record Workspace(
        Path root,
        Optional<Path> template,
        List<WorkflowEntry> workflows,
        List<FunctionEntry> functions,
        List<ResourceEntry> resources,
        Optional<WorkflowEntry> selected,
        List<String> notes) {

    public Workspace {
        workflows = List.copyOf(workflows);
        functions = List.copyOf(functions);
        resources = List.copyOf(resources);
        notes = List.copyOf(notes);
    }

    /**
     * Opens a folder, a template or a workflow file. Reads files and nothing else: no network, nothing is run.
     *
     * @throws UnreadableWorkspace where it does not exist, holds no workflow, or its template cannot be read
     */
    public static Workspace open(Path fileOrFolder) throws UnreadableWorkspace {
        return WorkspaceOpening.open(fileOrFolder);
    }

    /**
     * The state machines of a file that holds or names them among other things: a template, a serverless.yml, a Terraform file. None
     * where the file is a definition, or cannot be read as anything else.
     */
    public static NamedDefinitions declaredIn(Path file) {
        return WorkspaceOpening.namedIn(file);
    }

    /** Those among {@link #declaredIn} whose definitions can be had. */
    public static List<WorkflowEntry> namedIn(Path file) {
        return declaredIn(file).workflows();
    }

    /**
     * The files in and below a folder that are workflows, or hold or name some, sorted by path.
     *
     * @throws UnreadableWorkspace where there is none
     */
    public static List<Path> filesIn(Path folder) throws UnreadableWorkspace {
        return WorkspaceOpening.filesIn(folder);
    }

    /** The same workspace with other values of its workflows' names. */
    public Workspace withSubstitutions(Function<WorkflowEntry, Map<String, String>> values) {
        UnaryOperator<WorkflowEntry> change = entry -> entry.withSubstitutions(values.apply(entry));
        return new Workspace(
                root,
                template,
                workflows.stream().map(change).toList(),
                functions,
                resources,
                selected.map(change),
                notes);
    }

    /** The workflow whose definition is in that file. */
    public Optional<WorkflowEntry> workflow(Path file) {
        Path wanted = file.toAbsolutePath().normalize();
        return workflows.stream().filter(entry -> entry.file().equals(wanted)).findFirst();
    }

    /** The workflow that a document of that file is: of several in one file the one that stands in the same place. */
    public Optional<WorkflowEntry> workflow(Path file, AslDocument document) {
        Path wanted = file.toAbsolutePath().normalize();
        return workflows.stream()
                .filter(entry -> entry.file().equals(wanted)
                        && entry.embedding().equals(document.tree().embedding()))
                .findFirst();
    }

    /** Where the settings of one of the workflows are written; the studio's side file where no file that is known deploys it. */
    public SettingsPlace settingsOf(WorkflowEntry workflow) {
        return template.flatMap(file -> SettingsPlace.inTemplate(file, workflow.logicalId()))
                .or(() -> workflow.embedding()
                        .flatMap(_ -> SettingsPlace.inServerless(workflow.file(), workflow.logicalId())))
                .orElseGet(() -> SettingsPlace.beside(workflow.file()));
    }

    /** The function of that name or ARN, also with a version or alias behind it. */
    public Optional<FunctionEntry> function(String nameOrArn) {
        return functions.stream()
                .filter(entry -> nameOrArn.equals(entry.name())
                        || nameOrArn.equals(entry.arn())
                        || nameOrArn.startsWith(entry.name() + ":")
                        || nameOrArn.startsWith(entry.arn() + ":"))
                .findFirst();
    }

    Workspace selecting(WorkflowEntry entry) {
        return new Workspace(root, template, workflows, functions, resources, Optional.of(entry), notes);
    }
}
