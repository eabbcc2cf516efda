package dev.statewright.app.studio;

import dev.statewright.app.action.ActionControls;
import dev.statewright.app.action.Actions;
import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the window shows before anything is open. */
final class WelcomePane extends VBox {

    private static final int RECENT = 6;

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
                ActionControls.button(actions.get("file.open")),
                ActionControls.button(actions.get("file.open-folder")));
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(title, text, buttons);
        VBox recent = new VBox(2);
        recent.setMaxWidth(USE_PREF_SIZE);
        workbench.preferences().get().recent().stream()
                .limit(RECENT)
                .forEach(path -> recent.getChildren().add(link(path, files)));
        if (!recent.getChildren().isEmpty()) {
            Label heading = new Label(Words.text("file.recent"));
            heading.getStyleClass().add("section-heading");
            recent.getChildren().addFirst(heading);
            getChildren().add(recent);
        }
    }

    private static Hyperlink link(Path path, DocumentFiles files) {
        Hyperlink link = new Hyperlink(
                RecentName.of(path),
                new IconView(path.toString().endsWith(".json") ? ActionIcons.FILE : ActionIcons.FOLDER, 15));
        link.setOnAction(event -> files.open(path));
        return link;
    }
}
