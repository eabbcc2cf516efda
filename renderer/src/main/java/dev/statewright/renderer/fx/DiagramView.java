package dev.statewright.renderer.fx;

import dev.statewright.renderer.diagram.Anchor;
import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.DropBox;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.theme.Theme;
import dev.statewright.renderer.theme.Token;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/**
 * Shows a part of a diagram, as large as the view and never as large as the diagram. It paints on a pulse, and only when something
 * changed. Zoom and pan by wheel, trackpad and keys are {@link Navigation}'s.
 */
public final class DiagramView extends Region {

    /** View pixels that stay free around a fitted diagram. */
    public static final double MARGIN = 16;

    private static final double SMALLEST_READABLE = 0.5;
    /** To see all of a workflow is worth names that are a little smaller. */
    private static final double SMALLEST_WHOLE = 0.45;
    /** In a view that is less high it is worth still smaller ones. */
    private static final double USUAL_HEIGHT = 720;

    private static final Token GROUND = Token.of("canvas");
    private static final Token DOTS = Token.of("canvas-dot");

    private final Canvas drawing = new Canvas();
    private final Pulse pulse = new Pulse(this::frame);
    private final ReadOnlyObjectWrapper<Viewport> viewport =
            new ReadOnlyObjectWrapper<>(this, "viewport", Viewport.START);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme");
    private final ObjectProperty<Scenery> scenery = new SimpleObjectProperty<>(this, "scenery");
    private final ObjectProperty<Rect> covered = new SimpleObjectProperty<>(this, "covered", new Rect(0, 0, 0, 0));
    private final MovingDiagram moving = new MovingDiagram();
    private Palette palette;
    private PicturePainter painter;
    private Shown shown = Shown.AS_OPENED;
    private Optional<AccessibleItems> items = Optional.empty();
    private final Scale zoomed = new Scale();
    private final Translate shifted = new Translate();

    /** What the canvas shows: the same picture is not painted twice. */
    private Picture painted;

    private PicturePainter paintedBy;
    private Painted paintedAs;

    private record Painted(Viewport viewport, double width, double height) {}

    /** Who decided what is seen, and so whether it is decided anew when the view's size changes. */
    private enum Shown {
        AS_OPENED,
        WHOLE,
        WHERE_THE_USER_LOOKED
    }

    public DiagramView(Theme first) {
        getChildren().add(drawing);
        getStyleClass().add("diagram-view");
        theme.addListener((_, _, next) -> use(next));
        theme.set(first);
        scenery.addListener((_, _, _) -> repaint());
        sceneProperty().addListener((_, _, _) -> pulse.request());
        viewport.addListener((_, _, now) -> {
            place(now);
            pulse.request();
        });
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** How diagrams become pictures. A new one is painted at once; call {@link #repaint} when the same one means something else. */
    public ObjectProperty<Scenery> sceneryProperty() {
        return scenery;
    }

    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    public Viewport viewport() {
        return viewport.get();
    }

    /** What is seen where the user has chosen it; a view as it was opened, or of the whole, is that of any window's size. */
    public Optional<Viewport> lookedAt() {
        return shown == Shown.WHERE_THE_USER_LOOKED ? Optional.of(viewport()) : Optional.empty();
    }

    /** The diagram that is shown, or that the movement under way will end at. */
    public Diagram diagram() {
        return moving.diagram();
    }

    /** Whether cards move to their new places; false under reduced motion. */
    public void setAnimated(boolean animated) {
        moving.setAnimated(animated);
    }

    /** Shows another diagram. What is in both moves; the uppermost state in sight stays where it is. */
    public void show(Diagram next) {
        boolean first = moving.isEmpty();
        Point shift = moving.show(next, viewport().visible(getWidth(), getHeight()));
        if (first) {
            show();
        } else {
            Viewport now = viewport();
            Viewport moved = new Viewport(now.zoom(), now.left() + shift.x(), now.top() + shift.y());
            viewport.set(moved.keepingMost(next.bounds(), getWidth(), getHeight()));
        }
        repaint();
    }

    /** Looks at the diagram as if it had just been opened: it has become another one. */
    public void openAnew() {
        shown = Shown.AS_OPENED;
        show();
    }

    /** Makes the picture anew on the next pulse: what is shown has come to look otherwise. */
    public void repaint() {
        moving.redraw();
        pulse.request();
    }

    /** Looks elsewhere, at once; some of the diagram always stays in sight. */
    public void look(Viewport wanted) {
        shown = Shown.WHERE_THE_USER_LOOKED;
        viewport.set(
                diagram().bounds().width() == 0
                        ? wanted
                        : wanted.keeping(diagram().bounds(), getWidth(), getHeight()));
    }

    /** The part of the view, in its pixels, that something stands over: a fitted diagram keeps out of there. */
    public ObjectProperty<Rect> coveredProperty() {
        return covered;
    }

    /** Shows the whole diagram, also after the view has become larger or smaller, until somebody looks elsewhere. */
    public void fit() {
        look(whole());
        shown = Shown.WHOLE;
    }

    private Viewport whole() {
        return clear(height -> Viewport.fitting(diagram().bounds(), getWidth(), height, MARGIN));
    }

    /** What would stand under the covered part moves up. */
    private Viewport clear(DoubleFunction<Viewport> forHeight) {
        Viewport all = forHeight.apply(getHeight());
        boolean hidden = Stream.concat(
                        diagram().cards().stream().map(Card::rect),
                        diagram().boxes().stream().map(DropBox::rect))
                .map(all::toView)
                .anyMatch(covered.get()::overlaps);
        return hidden ? forHeight.apply(Math.min(getHeight(), covered.get().y())) : all;
    }

    /** Zooms by a factor around the middle of the view. */
    public void zoomBy(double factor) {
        look(viewport().zoomedAt(getWidth() / 2, getHeight() / 2, factor));
    }

    /** Before it was laid out, or folded away, a view shows nothing: what would be in its sight cannot be told. */
    private boolean hasRoom() {
        return getWidth() > 4 * MARGIN && getHeight() > 4 * MARGIN;
    }

    /** Brings a part of the diagram into sight, if it is not. */
    public void reveal(Rect part) {
        if (hasRoom() && !viewport().visible(getWidth(), getHeight()).contains(part)) {
            look(viewport().revealing(part, getWidth(), getHeight(), 2 * MARGIN));
        }
    }

    /** Brings a part of the diagram into sight, if it is not, from further away where it has no room, and out of the covered part. */
    public void revealWhole(Rect part) {
        if (!hasRoom()) {
            return;
        }
        Viewport wanted = revealing(part, getHeight());
        boolean isHidden = covered.get().overlaps(wanted.toView(part));
        look(isHidden ? revealing(part, Math.min(getHeight(), covered.get().y())) : wanted);
    }

    private Viewport revealing(Rect part, double height) {
        Viewport fitting = Viewport.fitting(part, getWidth(), height, 2 * MARGIN);
        return fitting.zoom() < viewport().zoom()
                ? fitting
                : viewport().revealing(part, getWidth(), height, 2 * MARGIN);
    }

    /** Puts a place of the diagram into the middle. */
    public void centerOn(Point place) {
        look(viewport().centeredOn(place, getWidth(), getHeight()));
    }

    /** What lies at a place of the view. */
    public Hit hit(double viewX, double viewY, double reach) {
        return Hits.at(
                diagram(),
                viewport().toDiagram(viewX, viewY),
                reach / viewport().zoom());
    }

    /** Tells a screen reader of what is painted: the view becomes a list of these. */
    public void setAccessibleItems(AccessibleItems known) {
        items = Optional.of(known);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        known.layer().getTransforms().setAll(zoomed, shifted);
        place(viewport());
        getChildren().setAll(drawing, known.layer());
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (items.isEmpty()) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        AccessibleItems known = items.get();
        return switch (attribute) {
            case ITEM_COUNT -> known.all().size();
            case ITEM_AT_INDEX -> known.all().get((Integer) parameters[0]);
            case CHILDREN -> FXCollections.observableArrayList(known.all());
            case SELECTED_ITEMS -> FXCollections.observableArrayList(known.selected());
            case FOCUS_ITEM -> known.focused().orElse(null);
            case MULTIPLE_SELECTION -> true;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /** The items' layer goes with the drawing. */
    private void place(Viewport now) {
        zoomed.setX(now.zoom());
        zoomed.setY(now.zoom());
        shifted.setX(-now.left());
        shifted.setY(-now.top());
    }

    @Override
    protected void layoutChildren() {
        boolean resized = drawing.getWidth() != getWidth() || drawing.getHeight() != getHeight();
        if (resized) {
            drawing.setWidth(getWidth());
            drawing.setHeight(getHeight());
            show();
            pulse.request();
        }
    }

    /** As long as nobody has looked elsewhere, the view shows what it shows of a workflow just opened, or all of it. */
    private void show() {
        if (getWidth() <= 0 || getHeight() <= 0 || moving.isEmpty()) {
            return;
        }
        switch (shown) {
            case AS_OPENED -> viewport.set(clear(this::opened));
            case WHOLE -> viewport.set(whole());
            case WHERE_THE_USER_LOOKED -> {}
        }
    }

    private Viewport opened(double height) {
        double smallest = SMALLEST_WHOLE * Math.clamp(height / USUAL_HEIGHT, 0.6, 1);
        Rect bounds = diagram().bounds();
        Point beginning = diagram().anchors().stream()
                .filter(anchor -> anchor.kind() == Anchor.Kind.START)
                .map(anchor -> anchor.rect().center())
                .findFirst()
                .orElse(new Point(bounds.x() + bounds.width() / 2, bounds.y()));
        return Viewport.opening(bounds, beginning, getWidth(), height, MARGIN, smallest, SMALLEST_READABLE);
    }

    private void use(Theme next) {
        palette = new Palette(next);
        painter = new PicturePainter(palette);
        repaint();
    }

    private void frame(long nanos) {
        if (getScene() == null) {
            // beside a text that is alone in the window nobody sees a picture; it is made when the view comes back
            return;
        }
        double width = drawing.getWidth();
        double height = drawing.getHeight();
        Picture picture = scenery.get() == null || moving.isEmpty() ? null : moving.picture(scenery.get(), nanos);
        Painted wanted = new Painted(viewport(), width, height);
        if (moving.isMoving()) {
            pulse.request();
        }
        if (picture != null && picture == painted && painter == paintedBy && wanted.equals(paintedAs)) {
            return;
        }
        painted = picture;
        paintedBy = painter;
        paintedAs = wanted;
        GraphicsContext graphics = drawing.getGraphicsContext2D();
        graphics.setFill(palette.color(GROUND));
        graphics.fillRect(0, 0, width, height);
        DotGrid.paint(graphics, viewport(), width, height, palette.color(DOTS));
        if (picture != null) {
            painter.paint(graphics, picture, viewport(), width, height);
        }
    }
}
