package dev.statewright.app.palette;

import dev.statewright.app.icon.IconTile;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * One item: dragged onto the canvas, or inserted by double click. A row can show another item afterwards, which costs a small part of a new
 * row; what is being dragged stays what it was.
 */
final class PaletteRow extends HBox {

    private static final double TILE = 26;
    private static final double MOVED_BY_ACCIDENT = 4;

    private final PaletteDrag drag;
    private final Uses uses;
    private final Label title = new Label();
    private final Label description = new Label();
    private final VBox text;
    private final StackPane tile = new StackPane();
    private final Button star = new Button();
    private final Tooltip starTooltip = new Tooltip();
    private final EventHandler<MouseEvent> dragged = this::dragged;
    private final EventHandler<MouseEvent> released = this::released;
    private PaletteLine.Entry entry;
    private PaletteItem held;
    private Optional<Scene> listening = Optional.empty();
    private double pressedX;
    private double pressedY;
    private boolean dragging;

    /** What can be done with an item. */
    interface Uses {

        /** Puts it behind what is selected. */
        void insert(PaletteItem item);

        /** It was dropped somewhere. */
        void dropped(PaletteItem item);

        void toggleFavourite(PaletteItem item);

        /** The mouse is down on it. */
        void pressed(PaletteRow row);
    }

    PaletteRow(PaletteLine.Entry entry, PaletteDrag drag, Uses uses) {
        super(10);
        this.entry = entry;
        this.held = entry.item();
        this.drag = drag;
        this.uses = uses;
        getStyleClass().add("palette-item");
        setAlignment(Pos.CENTER_LEFT);
        setCursor(Cursor.OPEN_HAND);
        title.getStyleClass().add("palette-title");
        description.getStyleClass().add("palette-description");
        text = new VBox(title, description);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        star.getStyleClass().addAll("icon-button", "palette-star");
        star.setTooltip(starTooltip);
        star.setManaged(false);
        star.opacityProperty().subscribe(_ -> requestLayout());
        // by key it is toggled from the list
        star.setFocusTraversable(false);
        star.setOnAction(event -> uses.toggleFavourite(this.entry.item()));
        getChildren().addAll(tile, text, star);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        showTile(entry.item());
        showStar(entry.favourite());
        showText(entry.item());
    }

    /** Shows another entry in the place of the one before. */
    void show(PaletteLine.Entry next) {
        PaletteLine.Entry before = entry;
        entry = next;
        PaletteItem item = next.item();
        if (!item.icon().equals(before.item().icon())
                || !item.category().equals(before.item().category())) {
            showTile(item);
        }
        if (next.favourite() != before.favourite()) {
            showStar(next.favourite());
        }
        showText(item);
    }

    /** Is not seen until it shows the next entry: taken out of its place and put there again, it would cost as much as a new row. */
    void rest() {
        setVisible(false);
        title.setId(null);
    }

    private void showText(PaletteItem item) {
        setVisible(true);
        // the row's own id would have the styles of all its parts found again whenever it changes
        title.setId("palette-" + item.key());
        title.setText(item.title());
        description.setText(item.description());
    }

    private void showTile(PaletteItem item) {
        tile.getChildren().setAll(new IconTile(item.icon(), item.category(), TILE));
    }

    private void showStar(boolean favourite) {
        String says = Words.text(favourite ? "palette.remove-favourite" : "palette.add-favourite");
        star.setGraphic(new IconView(favourite ? ActionIcons.STAR_FILLED : ActionIcons.STAR, 14));
        star.setAccessibleText(says);
        starTooltip.setText(says);
        star.getStyleClass().remove("favourite");
        if (favourite) {
            star.getStyleClass().add("favourite");
        }
    }

    /** The star has its place at the end, where the text goes on while the star is not seen. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double size = star.prefWidth(-1);
        double height = star.prefHeight(-1);
        double x = getWidth() - size - 4;
        star.resizeRelocate(x, (getHeight() - height) / 2, size, height);
        if (star.getOpacity() > 0) {
            text.resize(
                    Math.max(0, Math.min(text.getWidth(), x - getSpacing() / 2 - text.getLayoutX())), text.getHeight());
        }
    }

    /** Whether it is being dragged; then it takes the drag back. */
    boolean cancelDrag() {
        boolean taken = dragging;
        if (taken) {
            end();
            drag.cancelled();
        }
        return taken;
    }

    private void pressed(MouseEvent event) {
        held = entry.item();
        pressedX = event.getScreenX();
        pressedY = event.getScreenY();
        uses.pressed(this);
        if (event.getButton() == MouseButton.PRIMARY) {
            listen();
        }
    }

    /** To the whole window: another row may be told of the release, and the list may put another row in this one's place. */
    private void listen() {
        deaf();
        getScene().addEventFilter(MouseEvent.MOUSE_DRAGGED, dragged);
        getScene().addEventFilter(MouseEvent.MOUSE_RELEASED, released);
        listening = Optional.of(getScene());
    }

    private void deaf() {
        listening.ifPresent(scene -> {
            scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, dragged);
            scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, released);
        });
        listening = Optional.empty();
    }

    private void dragged(MouseEvent event) {
        if (dragging) {
            drag.moved(event.getScreenX(), event.getScreenY());
        } else if (Math.hypot(event.getScreenX() - pressedX, event.getScreenY() - pressedY) > MOVED_BY_ACCIDENT) {
            dragging = true;
            setCursor(Cursor.CLOSED_HAND);
            drag.started(held.template(), event.getScreenX(), event.getScreenY());
        }
    }

    private void released(MouseEvent event) {
        boolean carried = dragging;
        end();
        if (carried) {
            drag.dropped(event.getScreenX(), event.getScreenY());
            uses.dropped(held);
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            uses.insert(entry.item());
        }
    }

    private void end() {
        deaf();
        dragging = false;
        setCursor(Cursor.OPEN_HAND);
    }
}
