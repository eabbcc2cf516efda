package dev.statewright.app.canvas;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.AccessibleItems;
import dev.statewright.renderer.fx.DiagramView;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Group;
import javafx.scene.Node;

/** The states of the drawing for a screen reader. They are made when one asks for them and follow the drawing from then on. */
final class StateItems implements AccessibleItems {

    private static final Comparator<Map.Entry<StatePath, Rect>> READING_ORDER = Comparator.comparingDouble(
                    (Map.Entry<StatePath, Rect> state) -> state.getValue().y())
            .thenComparingDouble(state -> state.getValue().x());

    private final DocumentSession session;
    private final DiagramView view;
    private final Group layer = new Group();
    private final Map<StatePath, StateItem> items = new HashMap<>();
    private Diagram followed = Diagram.EMPTY;
    private boolean wanted;

    StateItems(DocumentSession session, DiagramView view) {
        this.session = session;
        this.view = view;
        layer.setId("canvas-states");
        layer.setManaged(false);
        layer.setMouseTransparent(true);
        layer.setAutoSizeChildren(false);
    }

    @Override
    public Node layer() {
        return layer;
    }

    @Override
    public List<Node> all() {
        if (!wanted) {
            wanted = true;
            follow(view.diagram());
        }
        return layer.getChildren();
    }

    @Override
    public List<Node> selected() {
        return all().stream()
                .filter(item -> session.selection().states().contains(((StateItem) item).state()))
                .toList();
    }

    @Override
    public Optional<Node> focused() {
        all();
        return session.selection().primary().map(items::get);
    }

    /** Another drawing is shown. */
    void follow(Diagram diagram) {
        if (wanted && diagram != followed) {
            followed = diagram;
            Map<StatePath, Rect> rects = diagram.rects();
            items.keySet().retainAll(rects.keySet());
            rects.forEach((state, rect) -> items.computeIfAbsent(state, made -> new StateItem(made, this))
                    .place(rect));
            layer.getChildren()
                    .setAll(rects.entrySet().stream()
                            .sorted(READING_ORDER)
                            .map(state -> items.get(state.getKey()))
                            .toList());
        }
    }

    /** Something else is selected, or there is something else to say of what is. */
    void changed() {
        view.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        if (wanted) {
            focused().ifPresent(item -> {
                item.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
                item.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
            });
        }
    }

    String describe(StatePath state) {
        return description().of(Selection.of(state));
    }

    /** What there is to say of the selection. */
    String describeSelection() {
        return description().of(session.selection());
    }

    void select(StatePath state) {
        session.select(Selection.of(state));
        view.requestFocus();
    }

    private CanvasDescription description() {
        return new CanvasDescription(
                session.document().machine(),
                view.diagram(),
                session.overlayProperty().get());
    }
}
