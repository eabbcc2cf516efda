package dev.statewright.app.studio;

import dev.statewright.app.action.Action;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What the user can do with windows and with the files behind them. */
final class WindowActions {

    private WindowActions() {}

    static List<Action> of(Workbench workbench, WindowOpener opener) {
        ReadOnlyBooleanWrapper windows = new ReadOnlyBooleanWrapper(opener != WindowOpener.NONE);
        BooleanBinding several = Bindings.size(workbench.documents()).greaterThan(1);
        BooleanBinding onDisk = Bindings.createBooleanBinding(
                () -> workbench.session() != null && workbench.session().file().isPresent(),
                workbench.sessionProperty().flatMap(DocumentSession::fileProperty));
        return List.of(
                new Action("studio.new-window", opener::openWindow)
                        .withKeys("Shortcut+Shift+N")
                        .enabledWhen(windows),
                new Action("studio.move-to-window", () -> opener.moveOut(workbench.session()))
                        .enabledWhen(windows.and(several)),
                new Action(
                                "file.reveal",
                                () -> Optional.ofNullable(workbench.session())
                                        .flatMap(DocumentSession::file)
                                        .ifPresent(FileManager::reveal))
                        .enabledWhen(onDisk));
    }
}
