package dev.statewright.app.studio;

import dev.statewright.app.action.ActionControls;
import dev.statewright.app.action.Actions;
import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.util.Subscription;

/** The name of the open file, which is the file menu at the same time. */
final class FileMenu extends MenuButton {

    private final Workbench workbench;
    private final DocumentFiles files;
    private final FileName name = new FileName();
    private final Subscription following;
    private final Menu recent = new Menu(Words.text("file.recent"));

    FileMenu(Workbench workbench, DocumentFiles files, Actions actions) {
        this.workbench = workbench;
        this.files = files;
        setGraphic(name);
        setId("file-menu");
        getStyleClass().add("file-menu");
        setAccessibleText(Words.text("file.menu"));
        getItems().addAll(items(actions, "file.new", "studio.new-window"));
        Menu starters = new Menu(Words.text("file.new-from-template"));
        starters.setId("new-from-template");
        starters.getItems().addAll(StarterItems.of(files));
        getItems().add(starters);
        getItems().addAll(items(actions, "file.new-workspace"));
        getItems().addAll(items(actions, "file.open", "file.open-folder"));
        getItems().addAll(recent, new SeparatorMenuItem());
        getItems().addAll(items(actions, "file.save", "file.save-as", "file.save-copy", "file.reopen", "file.reveal"));
        getItems().add(new SeparatorMenuItem());
        getItems().addAll(items(actions, "studio.move-to-window", "file.close", "file.open-closed"));
        getItems().add(new SeparatorMenuItem());
        getItems().addAll(items(actions, "studio.settings", "studio.shortcuts"));
        setOnShowing(event -> listRecent());
        following = Subscription.combine(
                workbench
                        .sessionProperty()
                        .flatMap(DocumentSession::fileProperty)
                        .subscribe(changed -> showName()),
                workbench.sessionProperty().subscribe(changed -> showName()));
    }

    void close() {
        following.unsubscribe();
    }

    private static List<MenuItem> items(Actions actions, String... ids) {
        return List.of(ids).stream()
                .map(id -> ActionControls.menuItem(actions.get(id)))
                .toList();
    }

    private void showName() {
        DocumentSession session = workbench.session();
        if (session == null) {
            name.show(Words.text("studio.product"), "");
            return;
        }
        Path root = session.workspace().root().getFileName();
        name.show(
                DocumentFiles.name(session),
                root == null || session.file().isEmpty() ? "" : "· " + folderName(session));
    }

    private static String folderName(DocumentSession session) {
        Path root = session.workspace().root();
        Path folder = root.toString().endsWith(".json") ? root.toAbsolutePath().getParent() : root;
        return folder == null || folder.getFileName() == null
                ? ""
                : folder.getFileName().toString();
    }

    private void listRecent() {
        recent.getItems()
                .setAll(workbench.preferences().get().recent().stream()
                        .map(this::recentItem)
                        .toList());
        recent.setDisable(recent.getItems().isEmpty());
    }

    private MenuItem recentItem(Path path) {
        MenuItem item = new MenuItem(RecentName.of(path));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> files.open(path));
        return item;
    }
}
