package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.Landing;
import dev.statewright.app.canvas.tool.LineEnd;
import dev.statewright.app.canvas.tool.Load;
import dev.statewright.app.canvas.tool.Pointer;
import dev.statewright.app.canvas.tool.Surface;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.drop.Connection;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.renderer.diagram.Anchor;
import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Group;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.DiagramView;
import dev.statewright.renderer.fx.Hit;
import dev.statewright.renderer.position.Positions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The canvas as gestures see it: the view of a session. */
final class CanvasSurface implements Surface {

    /** How far from a line a click still means it, in view pixels. */
    static final double REACH = 6;
    /** How far from an arrow's tip a press still takes hold of it, in view pixels. */
    static final double GRASP = 16;

    private static final double SIGN_REACH = 4;

    private final DocumentSession session;
    private final DiagramView view;
    private final CanvasEdits edits;
    private final Consumer<StatePath> renaming;

    CanvasSurface(DocumentSession session, DiagramView view, CanvasEdits edits, Consumer<StatePath> renaming) {
        this.session = session;
        this.view = view;
        this.edits = edits;
        this.renaming = renaming;
    }

    @Override
    public Hit hitAt(Pointer pointer) {
        return view.hit(pointer.x(), pointer.y(), REACH);
    }

    @Override
    public Optional<Landing> landingAt(Pointer pointer, Load load) {
        boolean inside = view.contains(pointer.x(), pointer.y());
        if (!inside) {
            return Optional.empty();
        }
        Point place = view.viewport().toDiagram(pointer.x(), pointer.y());
        return HitTester.dropTarget(view.diagram(), place).flatMap(target -> edits.landing(target, load));
    }

    @Override
    public Optional<LineEnd> lineEndAt(Pointer pointer, Connection connection) {
        if (!view.contains(pointer.x(), pointer.y())) {
            return Optional.empty();
        }
        return switch (hitAt(pointer)) {
            case Hit.OnState on -> edits.lineEnd(connection, Optional.of(on.state()));
            case Hit.OnAnchor(Anchor.Kind kind)
            when kind == Anchor.Kind.END -> edits.lineEnd(connection, Optional.empty());
            case Hit.InGroup in -> edits.lineEnd(connection, Optional.of(in.state()));
            case Hit.OnEdge _, Hit.OnBox _, Hit.OnAnchor _, Hit.Nothing _ -> Optional.empty();
        };
    }

    @Override
    public boolean isNearEnd(Pointer pointer, Transition transition) {
        return view.diagram()
                .edge(transition)
                .map(edge -> view.viewport().toView(edge.points().getLast()))
                .filter(tip -> tip.distanceTo(new Point(pointer.x(), pointer.y())) <= GRASP)
                .isPresent();
    }

    @Override
    public List<StatePath> statesIn(Rect box) {
        Rect area = new Rect(
                view.viewport().toDiagram(box.x(), box.y()).x(),
                view.viewport().toDiagram(box.x(), box.y()).y(),
                box.width() / view.viewport().zoom(),
                box.height() / view.viewport().zoom());
        Map<StatePath, Rect> rects = view.diagram().rects();
        return view.diagram()
                .states()
                .filter(state -> area.contains(rects.get(state)))
                .toList();
    }

    @Override
    public Selection selection() {
        return session.selection();
    }

    @Override
    public void select(Selection selection) {
        session.select(selection);
    }

    @Override
    public void pan(double dx, double dy) {
        view.look(view.viewport().draggedBy(dx, dy));
    }

    @Override
    public void land(Load load, DropTarget target) {
        edits.land(load, target);
    }

    @Override
    public boolean isOnFold(Pointer pointer, StatePath state) {
        Point at = view.viewport().toDiagram(pointer.x(), pointer.y());
        return view.diagram()
                .group(state)
                .map(Group::chevron)
                .or(() -> view.diagram().card(state).filter(Card::isCollapsed).map(Card::chevron))
                .filter(sign -> sign.grown(SIGN_REACH).contains(at))
                .isPresent();
    }

    @Override
    public void fold(StatePath state) {
        session.drawingProperty().set(session.drawingProperty().get().toggling(state));
    }

    @Override
    public void place(List<StatePath> states, double dx, double dy) {
        Positions moved = session.drawingProperty().get().layout().positions();
        for (StatePath state : states) {
            moved = moved.moved(
                    state, dx / view.viewport().zoom(), dy / view.viewport().zoom());
        }
        session.place(moved, Set.of());
    }

    @Override
    public void connect(Connection connection, Optional<StatePath> target) {
        edits.connect(connection, target);
    }

    @Override
    public void rename(StatePath state) {
        renaming.accept(state);
    }
}
