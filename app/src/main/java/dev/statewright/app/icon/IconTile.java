package dev.statewright.app.icon;

import dev.statewright.icons.IconKey;
import javafx.scene.layout.StackPane;

/** A white icon on a rounded square in the colour of a category, as on the cards of the canvas. */
public final class IconTile extends StackPane {

    /**
     * @param category the token of the colour, such as {@code category-compute}; also the tile's style class
     * @param size edge of the square in pixels
     */
    public IconTile(IconKey key, String category, double size) {
        getStyleClass().addAll("icon-tile", category);
        getChildren().add(new IconView(key, Math.round(size * 0.58)));
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
    }
}
