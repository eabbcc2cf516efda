package dev.statewright.app.file;

import dev.statewright.app.action.Action;
import dev.statewright.app.session.Workbench;
import dev.statewright.icons.ActionIcons;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** What the user can do with files. */
public final class FileActions {

    private FileActions() {}

    public static List<Action> of(DocumentFiles files, Workbench workbench) {
        BooleanBinding open = workbench.sessionProperty().isNotNull();
        BooleanBinding onDisk = Bindings.createBooleanBinding(
                () -> workbench.session() != null && workbench.session().file().isPresent(),
                workbench.sessionProperty().flatMap(session -> session.fileProperty()));
        BooleanBinding several = Bindings.size(workbench.documents()).greaterThan(1);
        return List.of(
                new Action("file.new", files::newDocument)
                        .withIcon(ActionIcons.NEW_FILE)
                        .withKeys("Shortcut+N"),
                new Action("file.open", files::openFile)
                        .withIcon(ActionIcons.OPEN)
                        .withKeys("Shortcut+O"),
                new Action("file.open-folder", files::openFolder)
                        .withIcon(ActionIcons.FOLDER)
                        .withKeys("Shortcut+Shift+O"),
                new Action("file.save", files::save)
                        .withIcon(ActionIcons.SAVE)
                        .withKeys("Shortcut+S")
                        .enabledWhen(open),
                new Action("file.save-as", files::saveAs)
                        .withKeys("Shortcut+Shift+S")
                        .enabledWhen(open),
                new Action("file.save-copy", files::saveCopy).enabledWhen(open),
                new Action("file.close", () -> files.close(workbench.session()))
                        .withKeys("Shortcut+W")
                        .enabledWhen(open),
                new Action("file.next", () -> files.documents().step(1))
                        .withKeys("Ctrl+Tab")
                        .enabledWhen(several),
                new Action("file.previous", () -> files.documents().step(-1))
                        .withKeys("Ctrl+Shift+Tab")
                        .enabledWhen(several),
                new Action("file.open-closed", files::openClosed).withKeys("Shortcut+Shift+T"),
                new Action("file.reopen", files::reopen).enabledWhen(onDisk));
    }
}
