package dev.statewright.renderer.layout;

import static dev.statewright.renderer.diagram.Measures.BRANCH_END;
import static dev.statewright.renderer.diagram.Measures.BRANCH_GAP;
import static dev.statewright.renderer.diagram.Measures.BRANCH_SIDE;
import static dev.statewright.renderer.diagram.Measures.CARD_PADDING;
import static dev.statewright.renderer.diagram.Measures.GROUP_HEADER;
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

/** Makes a Parallel or Map state ready to be placed: its branches side by side, stretched to one height, under a header. */
final class GroupBlocks {

    /** Groups are wide: a catch edge from the side would go a long way round, so it leaves from the bottom beside the middle. */
    private static final double CATCH_OFFSET = 72;

    private final Faces faces;
    private final BadgeRow badges;

    GroupBlocks(DiagramWords words) {
        this.faces = new Faces(words);
        this.badges = new BadgeRow(words);
    }

    /**
     * @param inner the drawings of the node's scopes, in their order, each at the origin
     */
    NodeBlock of(FlowNode.StateNode node, List<Diagram> inner) {
        double tallest =
                inner.stream().mapToDouble(each -> each.bounds().height()).max().orElse(0);
        // A single branch has no border of its own, so it needs less room around it.
        double end = inner.size() > 1 ? BRANCH_END : LONE_BRANCH_END;
        double side = inner.size() > 1 ? BRANCH_SIDE : LONE_BRANCH_SIDE;
        double branchHeight = tallest + 2 * end;
        List<BranchArea> branches = new ArrayList<>();
        List<Diagram> parts = new ArrayList<>();
        double x = GROUP_PADDING;
        for (int i = 0; i < inner.size(); i++) {
            Diagram drawing = inner.get(i);
            ScopePath scope = node.scopes().get(i).path();
            double width = drawing.bounds().width() + 2 * side;
            branches.add(new BranchArea(scope, new Rect(x, GROUP_HEADER, width, branchHeight)));
            parts.add(drawing.moved(x + side, GROUP_HEADER + end));
            x += width + BRANCH_GAP;
        }
        double width = x - BRANCH_GAP + GROUP_PADDING;
        double height = GROUP_HEADER + branchHeight + GROUP_PADDING;
        boolean stacked = node.state() instanceof MapState map && map.distributed();
        Rect rect = new Rect(0, 0, width, height);
        Face face = faces.of(node.state(), width - TEXT_INSET - CARD_PADDING, 1);
        Group group = new Group(
                node.state().path(),
                face,
                node.reachable() ? Standing.REACHABLE : Standing.UNREACHABLE,
                rect,
                new Rect(0, 0, width, GROUP_HEADER),
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
}
