package dev.statewright.renderer.layout;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.position.Positions;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a diagram is laid out.
 *
 * @param words the texts of anchors, boxes and small lines
 * @param collapsed Parallel and Map states that are drawn as a card, without what is inside
 * @param positions cards that somebody has moved by hand
 */
public record LayoutOptions(
        DiagramWords words,
        LayoutDirection direction,
        LayoutAlgorithm algorithm,
        Set<StatePath> collapsed,
        Positions positions) {

    /** English words, downward, everything open, nothing moved by hand. */
    public static final LayoutOptions DEFAULT = of(DiagramWords.english());

    public LayoutOptions {
        collapsed = Set.copyOf(collapsed);
    }

    /** The default in another language. */
    public static LayoutOptions of(DiagramWords words) {
        return new LayoutOptions(words, LayoutDirection.DOWN, LayoutAlgorithm.LAYERED, Set.of(), Positions.NONE);
    }

    public LayoutOptions with(DiagramWords others) {
        return new LayoutOptions(others, direction, algorithm, collapsed, positions);
    }

    public LayoutOptions with(LayoutDirection other) {
        return new LayoutOptions(words, other, algorithm, collapsed, positions);
    }

    public LayoutOptions with(LayoutAlgorithm other) {
        return new LayoutOptions(words, direction, other, collapsed, positions);
    }

    public LayoutOptions with(Positions other) {
        return new LayoutOptions(words, direction, algorithm, collapsed, other);
    }

    public LayoutOptions withCollapsed(Set<StatePath> others) {
        return new LayoutOptions(words, direction, algorithm, others, positions);
    }

    /** What of it concerns a scope and the scopes inside it: with the same, a scope looks the same. */
    LayoutOptions within(ScopePath scope) {
        if (scope.isRoot() || collapsed.isEmpty() && positions.isEmpty()) {
            return this;
        }
        return withCollapsed(collapsed.stream()
                        .filter(state -> isWithin(state.scope(), scope))
                        .collect(Collectors.toSet()))
                .with(positions.only(state -> isWithin(state.scope(), scope)));
    }

    private static boolean isWithin(ScopePath inner, ScopePath outer) {
        for (ScopePath scope = inner; ; scope = scope.owner().scope()) {
            if (scope.equals(outer)) {
                return true;
            }
            if (scope.isRoot()) {
                return false;
            }
        }
    }
}
