package dev.statewright.app.palette;

import dev.statewright.app.icon.IconTile;
import dev.statewright.app.words.Words;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One item: dragged onto the canvas, or inserted by double click or Enter. */
final class PaletteRow extends HBox {

    private static final double TILE = 26;
    private static final double MOVED_BY_ACCIDENT = 4;

    private final PaletteItem item;
    private final PaletteDrag drag;
    private final Runnable insert;
    private double pressedX;
    private double pressedY;
    // which button is down is known from the press: a drag does not tell on every platform
    private boolean grabbed;
    private boolean dragging;

    PaletteRow(PaletteItem item, PaletteDrag drag, Runnable insert) {
        super(10);
        this.item = item;
        this.drag = drag;
        this.insert = insert;
        getStyleClass().add("palette-item");
        setId("palette-" + item.template().baseName());
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(Words.text("palette.item", item.title(), item.description()));
        setCursor(Cursor.OPEN_HAND);
        Label title = new Label(item.title());
        title.getStyleClass().add("palette-title");
        Label description = new Label(item.description());
        description.getStyleClass().add("palette-description");
        VBox text = new VBox(title, description);
        text.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new IconTile(item.icon(), item.category(), TILE), text);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    PaletteItem item() {
        return item;
    }

    private void pressed(MouseEvent event) {
        pressedX = event.getScreenX();
        pressedY = event.getScreenY();
        grabbed = event.getButton() == MouseButton.PRIMARY;
        requestFocus();
    }

    private void dragged(MouseEvent event) {
        if (dragging) {
            drag.moved(event.getScreenX(), event.getScreenY());
        } else if (grabbed
                && Math.hypot(event.getScreenX() - pressedX, event.getScreenY() - pressedY) > MOVED_BY_ACCIDENT) {
            dragging = true;
            setCursor(Cursor.CLOSED_HAND);
            drag.started(item.template(), event.getScreenX(), event.getScreenY());
        }
    }

    private void released(MouseEvent event) {
        if (dragging) {
            end();
            drag.dropped(event.getScreenX(), event.getScreenY());
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            insert.run();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && dragging) {
            end();
            drag.cancelled();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            insert.run();
            event.consume();
        }
    }

    private void end() {
        dragging = false;
        setCursor(Cursor.OPEN_HAND);
    }
}
