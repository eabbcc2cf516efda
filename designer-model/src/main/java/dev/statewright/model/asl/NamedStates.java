package dev.statewright.model.asl;

import java.util.AbstractList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/** The states of a scope in their order, found by name without going through thousands of them. */
final class NamedStates extends AbstractList<State> implements RandomAccess {

    /** So few are gone through faster than they are sorted into a table. */
    private static final int FEW = 16;

    private final State[] states;
    /** Made when somebody asks for a name first. */
    private volatile Map<String, State> byName;

    private NamedStates(State[] states) {
        this.states = states;
    }

    /** A copy that does not change. */
    static NamedStates copyOf(Collection<State> states) {
        return states instanceof NamedStates same ? same : new NamedStates(states.toArray(State[]::new));
    }

    @Override
    public State get(int index) {
        return states[index];
    }

    @Override
    public int size() {
        return states.length;
    }

    /** The last one of that name: what a JSON reader would take. */
    Optional<State> named(String name) {
        if (states.length > FEW) {
            return Optional.ofNullable(table().get(name));
        }
        for (int i = states.length - 1; i >= 0; i--) {
            if (states[i].name().equals(name)) {
                return Optional.of(states[i]);
            }
        }
        return Optional.empty();
    }

    private Map<String, State> table() {
        Map<String, State> known = byName;
        if (known == null) {
            known = HashMap.newHashMap(states.length);
            for (State state : states) {
                known.put(state.name(), state);
            }
            byName = known;
        }
        return known;
    }
}
