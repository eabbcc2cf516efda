package dev.statewright.app.session;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What of a workflow the picture shows, and how: the user's choice, no part of the document.
 *
 * @param focus the scope that is drawn; the root is the whole workflow
 * @param collapsed Parallel and Map states that are drawn as a card
 */
public record DrawingOptions(ScopePath focus, Set<StatePath> collapsed) {

    /** Everything, unfolded. */
    public static final DrawingOptions WHOLE = new DrawingOptions(ScopePath.ROOT, Set.of());

    public DrawingOptions {
        collapsed = Set.copyOf(collapsed);
    }

    public DrawingOptions focusedOn(ScopePath scope) {
        return new DrawingOptions(scope, collapsed);
    }

    public DrawingOptions collapsing(Set<StatePath> states) {
        return new DrawingOptions(focus, states);
    }

    /** Folded where it was unfolded, and the other way round. */
    public DrawingOptions toggling(StatePath state) {
        Set<StatePath> next = new LinkedHashSet<>(collapsed);
        if (!next.remove(state)) {
            next.add(state);
        }
        return collapsing(next);
    }

    /** Changed as little as possible so that a state is drawn: what it is inside of is unfolded, and the focus holds it. */
    public DrawingOptions showing(StatePath state) {
        Set<StatePath> next = new LinkedHashSet<>(collapsed);
        next.removeIf(group -> !group.equals(state) && state.syntax().startsWith(group.syntax()));
        ScopePath scope = state.syntax().startsWith(focus.syntax()) ? focus : ScopePath.ROOT;
        return next.size() == collapsed.size() && scope.equals(focus) ? this : new DrawingOptions(scope, next);
    }
}
