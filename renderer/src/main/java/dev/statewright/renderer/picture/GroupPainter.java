package dev.statewright.renderer.picture;

import static dev.statewright.renderer.diagram.Measures.BRANCH_RADIUS;
import static dev.statewright.renderer.diagram.Measures.GROUP_RADIUS;

import dev.statewright.renderer.diagram.BranchArea;
import dev.statewright.renderer.diagram.Group;
import dev.statewright.renderer.diagram.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the frames of Parallel and Map states. Hairlines tell the levels apart, not shades. */
final class GroupPainter {

    private final RunLook run;
    private final Signs signs;
    private final CardPainter cards;

    GroupPainter(RunLook run, Signs signs) {
        this.run = run;
        this.signs = signs;
        this.cards = new CardPainter(run, signs);
    }

    List<Primitive> group(Group group) {
        List<Primitive> parts = new ArrayList<>();
        Stroke border = run.border(group.state(), Tokens.GROUP_LINE);
        if (group.stacked()) {
            // The uppermost sheet hides the others, and looks like any group
            parts.addAll(CardPainter.sheets(group.rect(), GROUP_RADIUS, border.token(), Tokens.CANVAS));
            parts.add(new Primitive.Backdrop(group.rect(), GROUP_RADIUS, Optional.of(Tokens.CANVAS), Optional.empty()));
        }
        parts.add(new Primitive.RoundedRect(
                group.rect(), GROUP_RADIUS, Optional.of(Tokens.GROUP_FILL), Optional.of(border)));
        if (group.branches().size() > 1) {
            group.branches().forEach(branch -> parts.add(branch(branch)));
        }
        parts.addAll(cards.face(group.face(), group.header(), false));
        if (signs.options().editing()) {
            parts.add(Signs.chevron(group.chevron(), true));
        }
        parts.addAll(run.disc(
                group.state(), new Point(group.rect().x(), group.header().centerY())));
        group.badges().forEach(badge -> parts.addAll(Pills.badge(badge)));
        run.visits(group.state()).ifPresent(count -> parts.addAll(Pills.visits(count, group.rect())));
        parts.addAll(signs.corners(group.state(), group.rect()));
        return parts;
    }

    private static Primitive branch(BranchArea branch) {
        return new Primitive.RoundedRect(
                branch.rect(), BRANCH_RADIUS, Optional.empty(), Optional.of(Stroke.solid(Tokens.BRANCH_LINE, 1)));
    }
}
