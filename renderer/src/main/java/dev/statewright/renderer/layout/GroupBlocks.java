package dev.statewright.renderer.layout;

import static dev.statewright.renderer.diagram.Measures.BRANCH_END;
import static dev.statewright.renderer.diagram.Measures.BRANCH_GAP;
import static dev.statewright.renderer.diagram.Measures.BRANCH_SIDE;
import static dev.statewright.renderer.diagram.Measures.CARD_PADDING;
import static dev.statewright.renderer.diagram.Measures.CHEVRON;
import static dev.statewright.renderer.diagram.Measures.GROUP_HEADER;
import static dev.statewright.renderer.diagram.Measures.GROUP_HEADER_LINE;
import static dev.statewright.renderer.diagram.Measures.GROUP_PADDING;
import static dev.statewright.renderer.diagram.Measures.LONE_BRANCH_END;
import static dev.statewright.renderer.diagram.Measures.LONE_BRANCH_SIDE;
import static dev.statewright.renderer.diagram.Measures.STACK_STEP;
import static dev.statewright.renderer.diagram.Measures.TEXT_INSET;

import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.graph.FlowNode;
import dev.statewright.renderer.diagram.BranchArea;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Face;
import dev.statewright.renderer.diagram.Group;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.diagram.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Makes a Parallel or Map state ready to be placed: its branches side by side, stretched to one height, under a header. */
final class GroupBlocks {

    /** Groups are wide: a catch edge from the side would go a long way round, so it leaves from the bottom beside the middle. */
    private static final double CATCH_OFFSET = 72;

    private static final int TITLE_LINES = 2;

    private final Faces faces;
    private final BadgeRow badges;

    private final boolean rightward;

    GroupBlocks(LayoutOptions options) {
        this.faces = new Faces(options.words());
        this.badges = new BadgeRow(options.words());
        this.rightward = options.direction() == LayoutDirection.RIGHT;
    }

    /**
     * @param inner the drawings of the node's scopes, in their order, each at the origin
     */
    NodeBlock of(FlowNode.StateNode node, List<Diagram> inner) {
        // A single branch has no border of its own, so it needs less room around it.
        double end = inner.size() > 1 ? BRANCH_END : LONE_BRANCH_END;
        double side = inner.size() > 1 ? BRANCH_SIDE : LONE_BRANCH_SIDE;
        double widest = largest(inner, Rect::width) + 2 * side;
        double tallest = largest(inner, Rect::height) + 2 * end;
        double branchWidths = rightward
                ? widest
                : inner.stream()
                                .mapToDouble(drawing -> drawing.bounds().width() + 2 * side)
                                .sum()
                        + BRANCH_GAP * (inner.size() - 1);
        double width = branchWidths + 2 * GROUP_PADDING;
        Face face = faces.of(node.state(), width - TEXT_INSET - CHEVRON - 2 * CARD_PADDING, TITLE_LINES);
        double header = GROUP_HEADER + GROUP_HEADER_LINE * (face.title().size() - 1);
        List<BranchArea> branches = new ArrayList<>();
        List<Diagram> parts = new ArrayList<>();
        double x = GROUP_PADDING;
        double y = header;
        for (int i = 0; i < inner.size(); i++) {
            Rect bounds = inner.get(i).bounds();
            ScopePath scope = node.scopes().get(i).path();
            double across = rightward ? widest : bounds.width() + 2 * side;
            double height = rightward ? bounds.height() + 2 * end : tallest;
            branches.add(new BranchArea(scope, new Rect(x, y, across, height)));
            Diagram drawing = node.reachable() ? inner.get(i) : inner.get(i).unreachable();
            parts.add(drawing.moved(x + side, y + end));
            x += rightward ? 0 : across + BRANCH_GAP;
            y += rightward ? height + BRANCH_GAP : 0;
        }
        double height = (rightward ? y - BRANCH_GAP : y + tallest) + GROUP_PADDING;
        boolean stacked = node.state() instanceof MapState map && map.distributed();
        Rect rect = new Rect(0, 0, width, height);
        Group group = new Group(
                node.state().path(),
                face,
                node.reachable() ? Standing.REACHABLE : Standing.UNREACHABLE,
                rect,
                new Rect(0, 0, width, header),
                stacked,
                branches,
                badges.of(node.state(), rect));
        parts.addFirst(new Diagram(rect, List.of(), List.of(group), List.of(), List.of(), List.of()));
        double stack = stacked ? 2 * STACK_STEP : 0;
        return new NodeBlock(
                node.id(),
                NodeBlock.Kind.INNER,
                width,
                height + stack,
                new Point(width / 2 + Math.min(width / 4, CATCH_OFFSET), height + stack),
                Diagram.joined(rect, parts));
    }

    private static double largest(List<Diagram> diagrams, ToDoubleFunction<Rect> size) {
        return diagrams.stream().map(Diagram::bounds).mapToDouble(size).max().orElse(0);
    }
}
