package dev.statewright.app.canvas;

import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.DiagramView;
import dev.statewright.renderer.fx.Palette;
import dev.statewright.renderer.fx.Pulse;
import dev.statewright.renderer.fx.Viewport;
import dev.statewright.renderer.theme.Token;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/** The whole workflow in a corner, with the part that is seen; pressing or dragging there looks elsewhere. */
final class Minimap extends StackPane {

    static final double WIDTH = 132;
    static final double HEIGHT = 88;
    private static final double MARGIN = 6;

    private final DiagramView view;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final Pulse pulse = new Pulse(_ -> paint());

    private boolean hasRoom;
    private boolean aside;

    Minimap(DiagramView view) {
        this.view = view;
        getStyleClass().add("minimap");
        getChildren().add(canvas);
        setFocusTraversable(false);
        view.viewportProperty().subscribe(this::repaint);
        view.themeProperty().subscribe(this::repaint);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::look);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::look);
    }

    /** Whether there is room for it at all. */
    void offer(boolean room) {
        hasRoom = room;
        repaint();
    }

    /** Makes room while something is carried: whatever is below may be where it is to go. */
    void stepAside(boolean busy) {
        aside = busy;
        setVisible(isUseful());
        repaint();
    }

    /** Where all of the workflow is in sight, its picture in small would only hide some of it. */
    private boolean isUseful() {
        Rect seen = view.viewport().visible(view.getWidth(), view.getHeight());
        return hasRoom && !aside && !seen.contains(view.diagram().bounds());
    }

    /** Paints anew on the next pulse: the diagram or the view's size changed. */
    void repaint() {
        pulse.request();
    }

    private void look(MouseEvent event) {
        if (view.diagram().bounds().width() > 0) {
            view.centerOn(map().toDiagram(event.getX(), event.getY()));
        }
        event.consume();
    }

    private Viewport map() {
        return Viewport.fitting(view.diagram().bounds(), WIDTH, HEIGHT, MARGIN);
    }

    private void paint() {
        setVisible(isUseful());
        if (!isVisible()) {
            return;
        }
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, WIDTH, HEIGHT);
        Diagram diagram = view.diagram();
        if (diagram.bounds().width() == 0) {
            return;
        }
        Palette palette = new Palette(view.themeProperty().get());
        Viewport map = map();
        paintSeen(graphics, map, palette.color(Token.of("accent-fill")));
        graphics.setStroke(palette.color(Token.of("line-strong")));
        graphics.setLineWidth(1);
        diagram.groups().forEach(group -> outline(graphics, map.toView(group.rect())));
        graphics.setFill(palette.color(Token.of("edge")));
        diagram.cards().forEach(card -> block(graphics, map.toView(card.rect())));
    }

    private void paintSeen(GraphicsContext graphics, Viewport map, Color color) {
        Rect seen = map.toView(view.viewport().visible(view.getWidth(), view.getHeight()));
        Point from = new Point(Math.max(1, seen.x()), Math.max(1, seen.y()));
        Point to = new Point(Math.min(WIDTH - 1, seen.right()), Math.min(HEIGHT - 1, seen.bottom()));
        if (to.x() > from.x() && to.y() > from.y()) {
            graphics.setFill(color);
            graphics.fillRoundRect(from.x(), from.y(), to.x() - from.x(), to.y() - from.y(), 6, 6);
        }
    }

    private static void outline(GraphicsContext graphics, Rect rect) {
        graphics.strokeRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), 3, 3);
    }

    private static void block(GraphicsContext graphics, Rect rect) {
        graphics.fillRoundRect(rect.x(), rect.y(), Math.max(1.5, rect.width()), Math.max(1, rect.height()), 2, 2);
    }
}
