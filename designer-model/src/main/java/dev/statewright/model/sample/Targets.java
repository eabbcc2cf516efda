package dev.statewright.model.sample;

import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.Successor;
import java.util.LinkedHashSet;
import java.util.Set;

/** The states that a state leads to. */
final class Targets {

    private Targets() {}

    static Set<String> of(State state) {
        Set<String> names = new LinkedHashSet<>();
        if (state.common().successor() instanceof Successor.Next(String target)) {
            names.add(target);
        }
        if (state instanceof ChoiceState choice) {
            choice.rules().forEach(rule -> rule.next().ifPresent(names::add));
            choice.defaultNext().ifPresent(names::add);
        }
        state.catchers().forEach(catcher -> catcher.next().ifPresent(names::add));
        return names;
    }
}
