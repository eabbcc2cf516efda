package dev.statewright.app.inspector;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.inspector.field.Deed;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** A button with an icon that does something with a field; pointed at, it says what. */
final class DeedButton extends Button {

    DeedButton(Deed deed, double iconSize) {
        setId(deed.id());
        setGraphic(new IconView(deed.icon(), iconSize));
        setAccessibleText(deed.text());
        getStyleClass().add("icon-button");
        setOnAction(event -> deed.handler().run());
        // a tooltip is a window of its own, so it is made when somebody comes near
        addEventFilter(MouseEvent.MOUSE_ENTERED, _ -> {
            if (getTooltip() == null) {
                setTooltip(new Tooltip(deed.text()));
            }
        });
    }
}
