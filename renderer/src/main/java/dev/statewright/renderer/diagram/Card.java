package dev.statewright.renderer.diagram;

import static dev.statewright.renderer.diagram.Measures.CARD_PADDING;
import static dev.statewright.renderer.diagram.Measures.CHEVRON;

import dev.statewright.model.asl.StatePath;
import java.util.List;
import java.util.Optional;

/**
 * A state without inner states, a Parallel or Map state that is collapsed, or a ghost.
 *
 * @param inside what a collapsed state hides; absent for a state that is shown as it is
 */
public record Card(
        StatePath state, Face face, Standing standing, Rect rect, List<Badge> badges, Optional<Inside> inside) {

    /**
     * What is not drawn.
     *
     * @param states how many states are inside
     * @param stacked whether the card is drawn as a stack of sheets: a Distributed Map
     */
    public record Inside(int states, boolean stacked) {}

    public Card {
        badges = List.copyOf(badges);
    }

    /** A state with nothing hidden inside. */
    public Card(StatePath state, Face face, Standing standing, Rect rect, List<Badge> badges) {
        this(state, face, standing, rect, badges, Optional.empty());
    }

    /** Whether the card stands for a group that is collapsed. */
    public boolean isCollapsed() {
        return inside.isPresent();
    }

    /** Whether the card is drawn as a stack of sheets. */
    public boolean isStacked() {
        return inside.filter(Inside::stacked).isPresent();
    }

    /** Where the sign is that opens a collapsed card. */
    public Rect chevron() {
        return new Rect(rect.right() - CARD_PADDING - CHEVRON, rect.centerY() - CHEVRON / 2, CHEVRON, CHEVRON);
    }

    Card unreachable() {
        return standing == Standing.GHOST ? this : new Card(state, face, Standing.UNREACHABLE, rect, badges, inside);
    }

    public Card moved(double dx, double dy) {
        return new Card(
                state,
                face,
                standing,
                rect.moved(dx, dy),
                badges.stream().map(badge -> badge.moved(dx, dy)).toList(),
                inside);
    }
}
