package dev.statewright.model.workspace;

import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.settings.SettingsPlace;
import dev.statewright.model.settings.WorkflowSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides what a path is, and reads it. */
final class WorkspaceOpening {

    /** In the order in which {@code sam} looks for them. */
    private static final List<String> TEMPLATES = List.of("template.yaml", "template.yml", "template.json");

    /** How many folders above a lone workflow's own may hold the template that names it. */
    private static final int PARENTS = 2;

    private WorkspaceOpening() {}

    static Workspace open(Path fileOrFolder) throws UnreadableWorkspace {
        Path path = fileOrFolder.toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        if (!Files.exists(path)) {
            throw new UnreadableWorkspace("There is no file or folder " + fileOrFolder + ".");
        }
        NamedDefinitions others = OtherDefinitions.in(path);
        requireUsable(others);
        if (!others.isEmpty()) {
            return new Workspace(
                    path.getParent(),
                    Optional.empty(),
                    others.workflows(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    others.unusable().stream().map(UnusableDefinition::line).toList());
        }
        if (path.toString().endsWith(".tf")) {
            throw new UnreadableWorkspace(path + " holds no aws_sfn_state_machine whose definition can be read here.");
        }
        return isTemplate(path) ? template(path) : workflowFile(path);
    }

    /** A file that declares state machines, and none that can be had, is no definition itself. */
    private static void requireUsable(NamedDefinitions named) throws UnreadableWorkspace {
        if (named.workflows().isEmpty() && !named.unusable().isEmpty()) {
            throw new UnreadableWorkspace(named.unusable().getFirst().line());
        }
    }

    static NamedDefinitions namedIn(Path file) {
        Path path = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(path)) {
            return NamedDefinitions.NONE;
        }
        try {
            NamedDefinitions others = OtherDefinitions.in(path);
            if (!others.isEmpty() || !isTemplate(path)) {
                return others;
            }
            return TemplateWorkspace.named(path);
        } catch (UnreadableWorkspace noTemplate) {
            // whoever asks reads the file as a definition then, and tells what is wrong with it
            return NamedDefinitions.NONE;
        }
    }

    static List<Path> filesIn(Path folder) throws UnreadableWorkspace {
        List<Path> files = WorkflowSearch.in(folder).stream()
                .filter(file ->
                        WorkflowSearch.isWorkflow(file) || !namedIn(file).isEmpty())
                .toList();
        if (files.isEmpty()) {
            throw new UnreadableWorkspace(
                    "There is no workflow in " + folder + ": neither a template that names one nor an .asl.json file.");
        }
        return files;
    }

    private static Workspace folder(Path folder) throws UnreadableWorkspace {
        Optional<Path> template = templateIn(folder);
        if (template.isPresent()) {
            return template(template.get());
        }
        List<Path> files = WorkflowSearch.in(folder);
        List<WorkflowEntry> named = files.stream()
                .filter(file -> !WorkflowSearch.isNamedAsWorkflow(file))
                .flatMap(file -> namedIn(file).workflows().stream())
                .distinct()
                .toList();
        Set<Path> known = named.stream().map(WorkflowEntry::file).collect(Collectors.toSet());
        List<WorkflowEntry> entries = Stream.concat(
                        named.stream(),
                        files.stream()
                                .filter(file -> !known.contains(file) && WorkflowSearch.isWorkflow(file))
                                .map(WorkspaceOpening::lone))
                .toList();
        if (entries.isEmpty()) {
            throw new UnreadableWorkspace("There is no workflow in " + folder
                    + ": neither a template.yaml that names one nor an .asl.json file.");
        }
        return new Workspace(folder, Optional.empty(), entries, List.of(), List.of(), Optional.empty(), List.of());
    }

    private static Workspace template(Path template) throws UnreadableWorkspace {
        Workspace workspace = TemplateWorkspace.read(template);
        if (workspace.workflows().isEmpty()) {
            requireUsable(TemplateWorkspace.named(template));
            // The first note is of a workflow: they are read before everything else
            String why = workspace.notes().stream()
                    .findFirst()
                    .map(note -> " " + note)
                    .orElse("");
            throw new UnreadableWorkspace(template + " names no workflow that can be opened." + why);
        }
        return workspace;
    }

    private static Workspace workflowFile(Path file) {
        List<String> notes = new ArrayList<>();
        Path folder = file.getParent();
        for (int up = 0; up <= PARENTS && folder != null; up++, folder = folder.getParent()) {
            Optional<Path> template = templateIn(folder);
            if (template.isEmpty()) {
                continue;
            }
            try {
                Workspace workspace = TemplateWorkspace.read(template.get());
                Optional<WorkflowEntry> named = workspace.workflow(file);
                if (named.isPresent()) {
                    return workspace.selecting(named.get());
                }
            } catch (UnreadableWorkspace broken) {
                // The workflow can be edited without its template; the user should know why there are no functions
                notes.add(broken.getMessage());
            }
        }
        WorkflowEntry entry = lone(file);
        return new Workspace(
                file.getParent(), Optional.empty(), List.of(entry), List.of(), List.of(), Optional.of(entry), notes);
    }

    private static WorkflowEntry lone(Path file) {
        String name = file.getFileName().toString().replaceFirst("(\\.asl)?(\\.json|\\.jsonc|\\.yaml|\\.yml)?$", "");
        return new WorkflowEntry(name, name, file, typeOf(file), Map.of());
    }

    /** What the studio's side file says; a broken one says nothing. */
    private static String typeOf(Path definition) {
        SettingsPlace settings = SettingsPlace.beside(definition);
        try {
            String type = settings.value(settings.read(), WorkflowSetting.TYPE);
            return type.equals("EXPRESS") ? type : WorkflowSetting.TYPE.usual();
        } catch (UnreadableFile unreadable) {
            return WorkflowSetting.TYPE.usual();
        }
    }

    private static Optional<Path> templateIn(Path folder) {
        return TEMPLATES.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .filter(WorkspaceOpening::mentionsResources)
                .findFirst();
    }

    private static boolean isTemplate(Path file) {
        String name = file.getFileName().toString();
        boolean written = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
        return TEMPLATES.contains(name)
                || written && !WorkflowSearch.isNamedAsWorkflow(file) && mentionsResources(file);
    }

    /** Cheap test: a template says {@code Resources}, and AWS types. A broken one still counts, so that its error is told. */
    private static boolean mentionsResources(Path file) {
        try {
            String text = TextFile.read(file);
            return text.contains("Resources") && text.contains("AWS::");
        } catch (UnreadableWorkspace unreadable) {
            return false;
        }
    }
}
