package dev.statewright.model.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of the execution's input a state's own input is.
 *
 * @param base the way there: names and numbers; empty where it is something else
 * @param hidden members that were written over since
 */
record InputView(Optional<List<Object>> base, Set<String> hidden) {

    /** All of it. */
    static final InputView WHOLE = new InputView(Optional.of(List.of()), Set.of());

    /** Nothing of it. */
    static final InputView NONE = new InputView(Optional.empty(), Set.of());

    /** The place of the execution's input that a path into the state's input means; empty where it means another value. */
    Optional<List<Object>> place(List<Object> steps) {
        if (base.isEmpty()
                || !steps.isEmpty() && hidden.contains(steps.getFirst().toString())) {
            return Optional.empty();
        }
        List<Object> place = new ArrayList<>(base.get());
        place.addAll(steps);
        return Optional.of(place);
    }

    InputView within(List<Object> steps) {
        return steps.isEmpty() ? this : new InputView(place(steps), Set.of());
    }

    InputView hiding(String member) {
        Set<String> more = new HashSet<>(hidden);
        more.add(member);
        return new InputView(base, more);
    }
}
