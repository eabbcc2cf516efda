package dev.statewright.app.session;

import dev.statewright.app.words.Language;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.layout.DiagramWords;
import dev.statewright.renderer.layout.LayoutOptions;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What of a workflow the picture shows, and how: the user's choice, no part of the document.
 *
 * @param focus the scope that is drawn; the root is the whole workflow
 * @param layout which way it runs, what is folded, what was moved by hand
 * @param openSlots whether a Choice without {@code Default} offers a place for it
 */
public record DrawingOptions(ScopePath focus, LayoutOptions layout, boolean openSlots) {

    /** Everything, unfolded, downward, in the language that the product speaks now. */
    public static DrawingOptions whole() {
        return new DrawingOptions(ScopePath.ROOT, LayoutOptions.of(words()), true);
    }

    /** The same in the language that the product speaks now. */
    public DrawingOptions translated() {
        return with(layout.with(words()));
    }

    private static DiagramWords words() {
        Language language = Words.language();
        return language == Language.ENGLISH ? DiagramWords.english() : DiagramWords.of(language.locale());
    }

    public DrawingOptions focusedOn(ScopePath scope) {
        return new DrawingOptions(scope, layout, openSlots);
    }

    public DrawingOptions with(LayoutOptions other) {
        return new DrawingOptions(focus, other, openSlots);
    }

    /** For a workflow of which nobody knows what else it has. */
    public DrawingOptions withoutOpenSlots() {
        return new DrawingOptions(focus, layout, false);
    }

    public DrawingOptions collapsing(Set<StatePath> states) {
        return with(layout.withCollapsed(states));
    }

    /** Folded where it was unfolded, and the other way round. */
    public DrawingOptions toggling(StatePath state) {
        Set<StatePath> next = new LinkedHashSet<>(layout.collapsed());
        if (!next.remove(state)) {
            next.add(state);
        }
        return collapsing(next);
    }

    /** Changed as little as possible so that a state is drawn: what it is inside of is unfolded, and the focus holds it. */
    public DrawingOptions showing(StatePath state) {
        Set<StatePath> next = new LinkedHashSet<>(layout.collapsed());
        next.removeIf(group -> !group.equals(state) && state.syntax().startsWith(group.syntax()));
        DrawingOptions unfolded = next.size() == layout.collapsed().size() ? this : collapsing(next);
        return state.syntax().startsWith(focus.syntax()) ? unfolded : unfolded.focusedOn(ScopePath.ROOT);
    }
}
