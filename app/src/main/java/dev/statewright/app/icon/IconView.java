package dev.statewright.app.icon;

import dev.statewright.icons.Icon;
import dev.statewright.icons.IconKey;
import dev.statewright.icons.IconPath;
import dev.statewright.icons.Icons;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * An icon of the set in a square of a given size. Its colour comes from stylesheets: strokes carry the class {@code icon-stroke},
 * filled parts {@code icon-fill}.
 */
public final class IconView extends StackPane {

    /** @param size edge of the square in pixels */
    public IconView(IconKey key, double size) {
        Icon icon = Icons.load(key);
        Group drawing = new Group();
        // The invisible square keeps the drawing's own margins, so that icons of one size line up.
        SVGPath square = new SVGPath();
        square.setContent("M0 0H" + icon.size() + "V" + icon.size() + "H0Z");
        square.getStyleClass().add("icon-square");
        drawing.getChildren().add(square);
        icon.paths().forEach(path -> drawing.getChildren().add(shape(path)));
        double scale = size / icon.size();
        drawing.getTransforms().add(new Scale(scale, scale));
        getStyleClass().add("icon");
        getChildren().add(new Group(drawing));
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPrefSize(size, size);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
    }

    private static SVGPath shape(IconPath path) {
        SVGPath shape = new SVGPath();
        shape.setContent(path.data());
        if (path.filled()) {
            shape.getStyleClass().add("icon-fill");
        }
        if (path.stroked()) {
            shape.getStyleClass().add("icon-stroke");
            shape.setStrokeWidth(path.strokeWidth());
        }
        return shape;
    }
}
