package dev.statewright.renderer.diagram;

import static dev.statewright.renderer.diagram.Measures.CARD_PADDING;
import static dev.statewright.renderer.diagram.Measures.CHEVRON;

import dev.statewright.model.asl.StatePath;
import java.util.List;

/**
 * A Parallel or Map state with what is inside it.
 *
 * @param rect the whole frame
 * @param header the strip at the top with icon and name, as wide as the frame
 * @param stacked whether it is drawn as a stack of sheets: a Distributed Map
 * @param branches side by side, all of one height
 */
public record Group(
        StatePath state,
        Face face,
        Standing standing,
        Rect rect,
        Rect header,
        boolean stacked,
        List<BranchArea> branches,
        List<Badge> badges) {

    public Group {
        branches = List.copyOf(branches);
        badges = List.copyOf(badges);
    }

    /** Where the sign is that closes the group. */
    public Rect chevron() {
        return new Rect(header.right() - CARD_PADDING - CHEVRON, header.centerY() - CHEVRON / 2, CHEVRON, CHEVRON);
    }

    Group unreachable() {
        return new Group(state, face, Standing.UNREACHABLE, rect, header, stacked, branches, badges);
    }

    public Group moved(double dx, double dy) {
        return new Group(
                state,
                face,
                standing,
                rect.moved(dx, dy),
                header.moved(dx, dy),
                stacked,
                branches.stream().map(branch -> branch.moved(dx, dy)).toList(),
                badges.stream().map(badge -> badge.moved(dx, dy)).toList());
    }
}
