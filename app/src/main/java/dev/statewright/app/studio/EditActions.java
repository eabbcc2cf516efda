package dev.statewright.app.studio;

import dev.statewright.app.action.Action;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.session.Workbench;
import dev.statewright.icons.ActionIcons;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/** Undo, redo, and the choice of view. */
final class EditActions {

    private EditActions() {}

    static List<Action> of(Workbench workbench) {
        return List.of(
                new Action("edit.undo", () -> with(workbench, DocumentSession::undo))
                        .withIcon(ActionIcons.UNDO)
                        .withKeys("Shortcut+Z")
                        .enabledWhen(whether(workbench.sessionProperty().flatMap(DocumentSession::canUndoProperty))),
                new Action("edit.redo", () -> with(workbench, DocumentSession::redo))
                        .withIcon(ActionIcons.REDO)
                        .withKeys("Shortcut+Shift+Z", "Shortcut+Y")
                        .enabledWhen(whether(workbench.sessionProperty().flatMap(DocumentSession::canRedoProperty))),
                new Action("studio.design", () -> workbench.viewModeProperty().set(ViewMode.DESIGN))
                        .withKeys("Shortcut+1"),
                new Action("studio.split", () -> workbench.viewModeProperty().set(ViewMode.SPLIT))
                        .withKeys("Shortcut+2"),
                new Action("studio.code", () -> workbench.viewModeProperty().set(ViewMode.CODE))
                        .withKeys("Shortcut+3"));
    }

    private static void with(Workbench workbench, Consumer<DocumentSession> what) {
        if (workbench.session() != null) {
            what.accept(workbench.session());
        }
    }

    private static ObservableBooleanValue whether(ObservableValue<Boolean> value) {
        ReadOnlyBooleanWrapper condition = new ReadOnlyBooleanWrapper();
        value.orElse(false).subscribe(condition::set);
        return condition;
    }
}
