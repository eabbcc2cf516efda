package dev.statewright.app.file;

import dev.statewright.app.action.Action;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Notice;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.document.UnwritableFile;
import dev.statewright.model.export.DeploymentSettings;
import dev.statewright.model.export.SamWorkspace;
import dev.statewright.model.export.StarterWorkspace;
import dev.statewright.model.settings.WorkflowSetting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes workspace folders: one to begin with, and one out of a lone workflow. Nothing is written over without a question. */
public final class WorkspaceFolders {

    private static final String SUBJECT = "workspace-folder";

    private final Workbench workbench;
    private final DocumentFiles files;

    public WorkspaceFolders(Workbench workbench, DocumentFiles files) {
        this.workbench = workbench;
        this.files = files;
    }

    public List<Action> actions() {
        return List.of(
                new Action("file.new-workspace", this::create).withIcon(ActionIcons.FOLDER),
                new Action("file.export-sam", this::export)
                        .withIcon(ActionIcons.EXPORT)
                        .enabledWhen(workbench.sessionProperty().isNotNull()));
    }

    private void create() {
        files.questions()
                .folderToFill(near(), Words.text("file.new-workspace-title"))
                .ifPresent(folder -> {
                    List<Path> inTheWay = StarterWorkspace.inTheWay(folder);
                    if (!inTheWay.isEmpty()) {
                        tell(Words.text("file.workspace-exists", listed(inTheWay, folder)));
                        return;
                    }
                    try {
                        StarterWorkspace.write(folder);
                        files.open(folder);
                    } catch (UnwritableFile | IOException e) {
                        tell(e.getMessage());
                    }
                });
    }

    private void export() {
        DocumentSession session = workbench.session();
        session.commitPendingEdits();
        try {
            SamWorkspace exported =
                    SamWorkspace.of(session.document(), name(session), session.substitutions(), settings(session));
            files.questions()
                    .folderToFill(near(), Words.text("file.export-sam-title"))
                    .ifPresent(folder -> export(exported, folder));
        } catch (IllegalArgumentException broken) {
            tell(Words.text("file.export-broken", broken.getMessage()));
        }
    }

    private void export(SamWorkspace exported, Path folder) {
        List<Path> inTheWay = exported.inTheWay(folder);
        if (inTheWay.isEmpty()) {
            write(exported, folder);
        } else {
            show(
                    Notice.Kind.QUESTION,
                    Words.text("file.export-exists", listed(inTheWay, folder)),
                    List.of(new Notice.Choice(Words.text("file.export-overwrite"), () -> write(exported, folder))));
        }
    }

    private void write(SamWorkspace exported, Path folder) {
        try {
            exported.write(folder);
        } catch (UnwritableFile | IOException e) {
            tell(e.getMessage());
            return;
        }
        String said =
                Words.text("file.exported", String.join(", ", exported.files().keySet()), folder)
                        + (exported.open().isEmpty()
                                ? ""
                                : " " + Words.text("file.exported-open", String.join(", ", exported.open())));
        show(
                Notice.Kind.INFORMATION,
                said,
                List.of(new Notice.Choice(Words.text("file.exported-show"), () -> files.open(folder))));
    }

    private static DeploymentSettings settings(DocumentSession session) {
        Map<WorkflowSetting, String> written =
                session.settings().valuesProperty().get();
        return new DeploymentSettings(
                written.getOrDefault(WorkflowSetting.TYPE, WorkflowSetting.TYPE.usual()),
                written.getOrDefault(WorkflowSetting.LOG_LEVEL, WorkflowSetting.LOG_LEVEL.usual()),
                "true".equals(written.get(WorkflowSetting.EXECUTION_DATA)),
                "true".equals(written.get(WorkflowSetting.TRACING)));
    }

    private static String name(DocumentSession session) {
        return session.file()
                .map(file -> file.getFileName().toString().replaceFirst("(\\.asl)?\\.(jsonc?|ya?ml)$", ""))
                .orElse("workflow");
    }

    private Optional<Path> near() {
        return Optional.ofNullable(workbench.session()).flatMap(DocumentSession::file);
    }

    private static String listed(List<Path> found, Path folder) {
        return found.stream().map(file -> folder.relativize(file).toString()).collect(Collectors.joining(", "));
    }

    private void tell(String sentence) {
        workbench.notices().error(SUBJECT, sentence);
    }

    private void show(Notice.Kind kind, String text, List<Notice.Choice> choices) {
        workbench.notices().show(new Notice(kind, SUBJECT, text, choices));
    }
}
