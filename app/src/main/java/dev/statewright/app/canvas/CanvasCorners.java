package dev.statewright.app.canvas;

import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.DiagramView;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What stands in the corners of the canvas, and where: the way in, the search, zooming, the whole in small. */
final class CanvasCorners {

    private static final double CORNER = 14;

    /** In a smaller canvas whatever stands over it would hide cards. */
    private static final double ROOMY_WIDTH = 560;

    private static final double ROOMY_HEIGHT = 320;

    private final DiagramView view;
    private final Breadcrumb breadcrumb;
    private final FindStates find;
    private final ZoomControls zoom;
    private final Minimap minimap;

    CanvasCorners(DiagramView view, Breadcrumb breadcrumb, FindStates find, ZoomControls zoom, Minimap minimap) {
        this.view = view;
        this.breadcrumb = breadcrumb;
        this.find = find;
        this.zoom = zoom;
        this.minimap = minimap;
    }

    List<Node> nodes() {
        return List.of(zoom, minimap, breadcrumb, find);
    }

    void layout(double width, double height) {
        zoom.setCompact(width < ROOMY_WIDTH || height < ROOMY_HEIGHT);
        zoom.autosize();
        zoom.relocate(CORNER, height - zoom.getHeight() - CORNER);
        view.coveredProperty().set(new Rect(0, zoom.getLayoutY() - CORNER / 2, zoom.getWidth() + 2 * CORNER, height));
        place(breadcrumb, CORNER, width);
        place(find, width - find.prefWidth(-1) - CORNER, width);
        minimap.autosize();
        minimap.relocate(width - minimap.getWidth() - CORNER, height - minimap.getHeight() - CORNER);
        minimap.offer(width > ROOMY_WIDTH && height > ROOMY_HEIGHT);
    }

    private static void place(Region region, double x, double width) {
        double room = Math.min(region.prefWidth(-1), width - 2 * CORNER);
        region.resizeRelocate(Math.max(CORNER, x), CORNER, room, region.prefHeight(room));
    }
}
