package dev.statewright.renderer.diagram;

import dev.statewright.model.asl.StatePath;
import java.util.List;

/** A state without inner states, or a ghost. */
public record Card(StatePath state, Face face, Standing standing, Rect rect, List<Badge> badges) {

    public Card {
        badges = List.copyOf(badges);
    }

    public Card moved(double dx, double dy) {
        return new Card(
                state,
                face,
                standing,
                rect.moved(dx, dy),
                badges.stream().map(badge -> badge.moved(dx, dy)).toList());
    }
}
