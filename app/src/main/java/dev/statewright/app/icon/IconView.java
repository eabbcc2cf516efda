package dev.statewright.app.icon;

import dev.statewright.icons.Icon;
import dev.statewright.icons.IconKey;
import dev.statewright.icons.IconPath;
import dev.statewright.icons.Icons;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * An icon of the set in a square of a given size. Its colour comes from stylesheets: strokes carry the class {@code icon-stroke},
 * filled parts {@code icon-fill}. Parts that are painted alike are one shape, since each shape costs its own matching of styles.
 */
public final class IconView extends Region {

    private final double size;

    /** @param size edge of the square in pixels */
    public IconView(IconKey key, double size) {
        this.size = size;
        Icon icon = Icons.load(key);
        Scale scale = new Scale(size / icon.size(), size / icon.size());
        List<IconPath> paths = icon.paths();
        int next = 0;
        while (next < paths.size()) {
            IconPath first = paths.get(next);
            StringBuilder data = new StringBuilder(first.data());
            next++;
            while (next < paths.size() && isOneShape(first, paths.get(next))) {
                data.append(' ').append(paths.get(next).data());
                next++;
            }
            SVGPath shape = shape(first, data.toString());
            shape.getTransforms().add(scale);
            getChildren().add(shape);
        }
        getStyleClass().add("icon");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPrefSize(size, size);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
    }

    /** Filled parts stay apart: where they overlap, one shape of both would have a hole. */
    private static boolean isOneShape(IconPath one, IconPath other) {
        return !one.filled() && !other.filled() && one.strokeWidth() == other.strokeWidth();
    }

    /** The drawing keeps its own margins, so that icons of one size line up. */
    @Override
    protected void layoutChildren() {
        for (Node shape : getChildren()) {
            shape.setLayoutX((getWidth() - size) / 2);
            shape.setLayoutY((getHeight() - size) / 2);
        }
    }

    private static SVGPath shape(IconPath path, String data) {
        SVGPath shape = new SVGPath();
        shape.setManaged(false);
        shape.setContent(data);
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
