package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.text.TextRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers what the rules said of each state, by its text: after an edit of one of thousands only that one is looked at again. States
 * with scopes inside are always looked at; the states in them are remembered.
 */
class StateMemory {

    /** Remembers nothing. */
    static final StateMemory NONE = new StateMemory() {
        @Override
        void check(StateSite state, Machine machine) {
            apply(state, machine);
        }
    };

    /** A state as written, its key included, and all else that the rules know. */
    private record Key(String text, boolean jsonata, boolean express, boolean jsonataWorkflow) {}

    private Map<Location, Map<Key, List<Diagnostic>>> before = Map.of();
    private Map<Location, Map<Key, List<Diagnostic>>> now = new HashMap<>();
    private Location scope;
    private Map<Key, List<Diagnostic>> beforeInScope;
    private Map<Key, List<Diagnostic>> nowInScope;

    /** Begins a validation: what is not asked for during it will be forgotten at the next. */
    void turn() {
        before = now;
        now = new HashMap<>();
        scope = null;
    }

    /** States come scope by scope: the maps of one need not be looked up for each of them. */
    private void enter(Location states) {
        if (states != scope) {
            scope = states;
            beforeInScope = before.getOrDefault(states, Map.of());
            nowInScope = now.computeIfAbsent(states, place -> new HashMap<>(beforeInScope.size() * 2));
        }
    }

    void check(StateSite state, Machine machine) {
        if (state.type() == StateType.MAP || state.type() == StateType.PARALLEL || state.type() == StateType.UNKNOWN) {
            apply(state, machine);
            return;
        }
        enter(state.site().location().parent());
        int start = state.site().anchor().start();
        String text = machine.findings()
                .textOf(new TextRange(start, state.json().range().end()));
        Key key =
                new Key(text, state.site().isJsonata(), machine.express(), machine.language() == QueryLanguage.JSONATA);
        List<Diagnostic> told = beforeInScope.get(key);
        if (told == null) {
            int size = machine.findings().size();
            apply(state, machine);
            told = machine.findings().since(size).stream()
                    .map(each -> moved(each, -start))
                    .toList();
        } else {
            for (Diagnostic each : told) {
                TextRange range = each.range();
                machine.findings()
                        .add(
                                each.severity(),
                                each.code(),
                                each.message(),
                                each.location(),
                                new TextRange(range.start() + start, range.end() + start));
            }
        }
        nowInScope.put(key, told);
    }

    private static Diagnostic moved(Diagnostic each, int by) {
        return new Diagnostic(
                each.severity(),
                each.code(),
                each.message(),
                each.location(),
                new TextRange(each.range().start() + by, each.range().end() + by),
                each.position());
    }

    static void apply(StateSite state, Machine machine) {
        Rules.OF_STATES.forEach(rule -> rule.check(state, machine));
    }
}
