package dev.statewright.renderer.picture;

import dev.statewright.renderer.diagram.Anchor;
import dev.statewright.renderer.diagram.DropBox;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import java.util.List;

/** The lines of a workflow without states: from the start to the box for the first state, and on to the end. No transition is there. */
final class EmptyFlow {

    private EmptyFlow() {}

    static PictureItem line(Anchor anchor, DropBox box) {
        boolean start = anchor.kind() == Anchor.Kind.START;
        Rect from = start ? anchor.rect() : box.rect();
        Rect to = start ? box.rect() : anchor.rect();
        boolean right = to.x() >= from.right();
        Point begin = right ? new Point(from.right(), from.centerY()) : new Point(from.centerX(), from.bottom());
        Point tip = right ? new Point(to.x(), to.centerY()) : new Point(to.centerX(), to.y());
        double dx = right ? 1 : 0;
        double dy = 1 - dx;
        return new PictureItem(
                new Subject.Decoration("line"),
                Rect.ofPoints(List.of(begin, tip)).grown(EdgePainter.HEAD),
                1,
                List.of(
                        new Primitive.RoundedLine(
                                List.of(begin, tip.moved(-dx * EdgePainter.WIDTH, -dy * EdgePainter.WIDTH)),
                                0,
                                Stroke.solid(Tokens.EDGE, EdgePainter.WIDTH)),
                        new Primitive.ArrowHead(tip, dx, dy, EdgePainter.HEAD, EdgePainter.HEAD, Tokens.EDGE)));
    }
}
