package dev.statewright.app.studio;

import dev.statewright.app.action.ActionControls;
import dev.statewright.app.action.Actions;
import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the window shows before anything is open. */
final class WelcomePane extends VBox {

    private static final int RECENT = 8;
    private static final double WIDEST = 420;

    WelcomePane(Workbench workbench, DocumentFiles files, Actions actions) {
        super(18);
        getStyleClass().add("welcome");
        setAlignment(Pos.CENTER);
        Label title = new Label(Words.text("studio.welcome"));
        title.getStyleClass().add("welcome-title");
        Label text = new Label(Words.text("studio.welcome-text"));
        text.getStyleClass().add("muted");
        Button create = ActionControls.button(actions.get("file.new"));
        create.getStyleClass().add("primary");
        MenuButton starters = new MenuButton(Words.text("file.new-from-template"));
        starters.setId("welcome-new-from-template");
        starters.getItems().addAll(StarterItems.of(files));
        HBox buttons = new HBox(
                8,
                create,
                starters,
                ActionControls.button(actions.get("file.new-workspace")),
                ActionControls.button(actions.get("file.open")),
                ActionControls.button(actions.get("file.open-folder")));
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(title, text, buttons);
        HBox lists = new HBox(48);
        lists.setAlignment(Pos.TOP_CENTER);
        addList(
                lists,
                "file.recent",
                workbench.preferences().get().recent().stream()
                        .limit(RECENT)
                        .map(path -> link(RecentName.of(path), path, files))
                        .toList());
        addList(
                lists,
                "studio.examples",
                Examples.here().stream()
                        .map(folder -> link(folder.getFileName().toString(), folder, files))
                        .toList());
        getChildren().add(lists);
    }

    private static void addList(HBox lists, String key, List<Hyperlink> links) {
        if (!links.isEmpty()) {
            Label heading = new Label(Words.text(key));
            heading.getStyleClass().add("section-heading");
            VBox list = new VBox(2, heading);
            list.getChildren().addAll(links);
            list.setMaxWidth(WIDEST);
            lists.getChildren().add(list);
        }
    }

    private static Hyperlink link(String name, Path path, DocumentFiles files) {
        Hyperlink link =
                new Hyperlink(name, new IconView(Files.isDirectory(path) ? ActionIcons.FOLDER : ActionIcons.FILE, 15));
        link.setMnemonicParsing(false);
        link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        link.setMaxWidth(WIDEST);
        link.setTooltip(new Tooltip(path.toString()));
        link.setOnAction(event -> files.open(path));
        return link;
    }
}
