package dev.statewright.app.session;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.DocumentChange;
import java.util.List;
import java.util.Optional;

/**
 * What the user has picked out: states, or one transition, or nothing.
 *
 * @param states in the order in which they were selected; the last is the one that the inspector shows
 * @param transition present only where no state is selected
 */
public record Selection(List<StatePath> states, Optional<Transition> transition) {

    public static final Selection NONE = new Selection(List.of(), Optional.empty());

    public Selection {
        states = List.copyOf(states);
        if (!states.isEmpty() && transition.isPresent()) {
            throw new IllegalArgumentException("Either states or a transition: " + states + " and " + transition);
        }
    }

    public static Selection of(StatePath... states) {
        return new Selection(List.of(states), Optional.empty());
    }

    public static Selection of(List<StatePath> states) {
        return new Selection(states, Optional.empty());
    }

    public static Selection of(Transition transition) {
        return new Selection(List.of(), Optional.of(transition));
    }

    public boolean isEmpty() {
        return states.isEmpty() && transition.isEmpty();
    }

    public boolean contains(StatePath state) {
        return states.contains(state);
    }

    /** The state whose fields are shown: the one selected last. */
    public Optional<StatePath> primary() {
        return states.isEmpty() ? Optional.empty() : Optional.of(states.getLast());
    }

    /** What is picked out once a document has changed: what the change wants, or else what is left of this. */
    Selection after(DocumentChange change) {
        if (!change.select().isEmpty()) {
            return of(change.select());
        }
        List<StatePath> left = states.stream()
                .filter(state -> change.after().machine().state(state).isPresent())
                .toList();
        return left.size() == states.size() ? this : of(left);
    }
}
