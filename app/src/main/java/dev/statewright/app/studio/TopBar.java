package dev.statewright.app.studio;

import dev.statewright.app.action.Actions;
import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.theme.ThemeSwitch;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.renderer.theme.Appearance;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** The one bar at the top: what is open, how it is seen, and what can be done with it. */
final class TopBar extends StackPane {

    private static final double HEIGHT = 46;

    private final HBox features = row(8);

    private final FileMenu fileMenu;
    private final ViewModeSwitch views;
    private final UndoButtons undo;
    private final Subscription following;

    TopBar(Workbench workbench, DocumentFiles files, Actions actions, PictureExport pictures, ThemeSwitch theme) {
        getStyleClass().add("top-bar");
        setMinHeight(HEIGHT);
        setMaxHeight(USE_PREF_SIZE);
        HBox left = row(8);
        fileMenu = new FileMenu(workbench, files, actions);
        left.getChildren().addAll(logo(), fileMenu);
        HBox middle = row(8);
        views = new ViewModeSwitch(workbench.viewModeProperty());
        views.disableProperty().bind(workbench.sessionProperty().isNull());
        undo = new UndoButtons(workbench, actions);
        middle.getChildren().addAll(views, undo);
        HBox right = row(8);
        ExportMenu export = new ExportMenu(pictures, actions);
        // where the window is small the state of the run is what gives way
        export.setMinWidth(USE_PREF_SIZE);
        Button themes = new Button();
        following = follow(themes, theme);
        Label place = place();
        right.getChildren().addAll(themes, place, export, features);
        getChildren().add(new ThreePartBar(left, middle, right, place));
    }

    /** Shows the controls of the open document's features, the most important one at the far right. */
    void showFeatures(List<Node> controls) {
        features.getChildren().setAll(controls);
        features.setManaged(!controls.isEmpty());
    }

    void close() {
        following.unsubscribe();
        fileMenu.close();
        views.close();
        undo.close();
    }

    private static HBox row(double spacing) {
        HBox row = new HBox(spacing);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node logo() {
        Label letter = new Label("S");
        letter.getStyleClass().add("logo");
        letter.setAlignment(Pos.CENTER);
        return letter;
    }

    private static Label place() {
        Label local = new Label(Words.text("studio.local"));
        local.getStyleClass().add("place");
        local.setMinWidth(USE_PREF_SIZE);
        local.setTooltip(new Tooltip(Words.text("studio.local-explained")));
        return local;
    }

    private static Subscription follow(Button button, ThemeSwitch theme) {
        button.setId("theme-switch");
        button.getStyleClass().add("icon-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> theme.toggle());
        button.setTooltip(new Tooltip());
        return theme.appearanceProperty().subscribe(appearance -> {
            boolean dark = appearance == Appearance.DARK;
            String text = Words.text(dark ? "studio.to-light" : "studio.to-dark");
            button.setGraphic(new IconView(dark ? ActionIcons.SUN : ActionIcons.MOON, 16));
            button.setAccessibleText(text);
            button.getTooltip().setText(text);
        });
    }
}
