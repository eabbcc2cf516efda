package dev.statewright.app.action;

import dev.statewright.app.icon.IconView;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** Buttons and menu items made from actions. */
public final class ActionControls {

    private static final double ICON_SIZE = 16;

    private ActionControls() {}

    /** A button with text, and with the icon where there is one. */
    public static Button button(Action action) {
        Button button = new Button(action.text());
        action.icon().ifPresent(key -> button.setGraphic(new IconView(key, ICON_SIZE)));
        connect(button, action);
        return button;
    }

    /** A quiet square button that shows the icon alone; its text is the tooltip and the accessible name. */
    public static Button iconButton(Action action) {
        return iconButton(action, ICON_SIZE);
    }

    /** @param size of the icon in pixels */
    public static Button iconButton(Action action, double size) {
        Button button = new Button();
        button.setGraphic(new IconView(
                action.icon().orElseThrow(() -> new IllegalArgumentException("No icon: " + action.id())), size));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(action.text());
        connect(button, action);
        return button;
    }

    /** A menu item that shows the keys; the window, not the menu, listens to them. */
    public static MenuItem menuItem(Action action) {
        MenuItem item = new MenuItem(action.text());
        item.setId(action.id());
        action.icon().ifPresent(key -> item.setGraphic(new IconView(key, ICON_SIZE)));
        action.accelerator().ifPresent(item::setAccelerator);
        item.setOnAction(event -> action.run());
        item.disableProperty().bind(new NotEnabled(action.enabled()));
        return item;
    }

    private static void connect(Button button, Action action) {
        button.setId(action.id());
        button.setTooltip(new Tooltip(action.textWithKeys()));
        button.disableProperty().bind(new NotEnabled(action.enabled()));
        button.setOnAction(event -> action.run());
    }
}
