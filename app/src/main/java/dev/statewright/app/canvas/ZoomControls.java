package dev.statewright.app.canvas;

import dev.statewright.app.action.Action;
import dev.statewright.app.action.ActionControls;
import dev.statewright.app.action.Actions;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.renderer.fx.DiagramView;
import dev.statewright.renderer.fx.Viewport;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Smaller, the present zoom, larger, all of it: in a corner of the canvas. */
final class ZoomControls extends HBox {

    private static final double ICON = 14;
    private static final List<String> IN_MENU = List.of(
            "canvas.zoom-in",
            "canvas.zoom-out",
            "canvas.zoom-fit",
            "canvas.turn",
            "canvas.graphviz",
            "canvas.fold-all",
            "canvas.unfold-all",
            "canvas.reset-positions",
            "canvas.zoom-selection",
            "canvas.zoom-actual-size");

    private final List<Button> steps;

    ZoomControls(DiagramView view, Actions actions) {
        getStyleClass().add("zoom-controls");
        setAlignment(Pos.CENTER);
        Button percent = new Button();
        percent.getStyleClass().add("zoom-percent");
        percent.setId("zoom-percent");
        Action actualSize = actions.get("canvas.zoom-actual-size");
        percent.setTooltip(new Tooltip(actualSize.textWithKeys()));
        percent.setFocusTraversable(false);
        percent.setOnAction(_ -> actualSize.run());
        view.viewportProperty().subscribe(viewport -> percent.setText(percent(viewport)));
        Button smaller = button(actions.get("canvas.zoom-out"));
        Button larger = button(actions.get("canvas.zoom-in"));
        Button fit = button(actions.get("canvas.zoom-fit"));
        steps = List.of(smaller, larger, fit);
        getChildren().addAll(smaller, percent, larger, fit, menu(actions));
    }

    /** Whether only the zoom and the menu are seen, in which all the rest is, too. */
    void setCompact(boolean compact) {
        steps.forEach(button -> {
            button.setVisible(!compact);
            button.setManaged(!compact);
        });
    }

    private static String percent(Viewport viewport) {
        return Words.text("canvas.percent", Math.round(viewport.zoom() * 100));
    }

    private static MenuButton menu(Actions actions) {
        MenuButton menu = new MenuButton();
        menu.setId("view-menu");
        menu.setGraphic(new IconView(ActionIcons.MORE, ICON));
        menu.setAccessibleText(Words.text("canvas.view-menu"));
        menu.setTooltip(new Tooltip(Words.text("canvas.view-menu")));
        menu.setFocusTraversable(false);
        IN_MENU.forEach(id -> menu.getItems().add(ActionControls.menuItem(actions.get(id))));
        return menu;
    }

    private static Button button(Action action) {
        Button button = ActionControls.iconButton(action, ICON);
        button.getStyleClass().remove("icon-button");
        button.setFocusTraversable(false);
        return button;
    }
}
