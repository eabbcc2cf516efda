package dev.statewright.model.diagnostic;

import dev.statewright.model.diagnostic.ScopeFlow.Target;
import dev.statewright.model.flow.Form;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Follows what is known of the data along a scope's transitions, and reports paths that lead nowhere for sure. */
record FormFlow(FormWalk walk) {

    /** A loop may let data grow without end; what has changed more often is taken for unknown. */
    private static final int MOST_CHANGES = 8;

    private static final int LARGEST = 500;

    void check(ScopeFlow flow, Form start) {
        if (flow.isOpen() || start instanceof Form.Anything && nothingIsKnown(flow)) {
            return;
        }
        Map<String, Form> inputs = follow(flow, start);
        for (StateSite state : flow.states().values()) {
            Form input = inputs.get(state.name());
            if (input != null) {
                StateForms forms = new StateForms(state, input);
                forms.report();
                walk.into(state, forms);
            }
        }
    }

    /** Whether no state says what goes on: most large workflows are tasks without selectors. */
    private static boolean nothingIsKnown(ScopeFlow flow) {
        for (StateSite state : flow.states().values()) {
            if (!new StateForms(state, Form.ANYTHING).knowsNothing() || state.has("Catch")) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Form> follow(ScopeFlow flow, Form start) {
        Map<String, Form> inputs = new HashMap<>();
        Map<String, Integer> changes = new HashMap<>();
        Deque<String> changed = new ArrayDeque<>();
        flow.start().ifPresent(target -> {
            inputs.put(target.name(), start);
            changed.add(target.name());
        });
        while (!changed.isEmpty()) {
            String name = changed.poll();
            StateSite state = flow.states().get(name);
            if (state == null) {
                continue;
            }
            StateForms forms = new StateForms(state, inputs.get(name));
            Optional<Form> output = Optional.empty();
            for (Target exit : flow.exits().get(name)) {
                boolean caught = exit.holder() != state.json()
                        && exit.holder().member("ErrorEquals").isPresent();
                if (!caught && output.isEmpty()) {
                    output = Optional.of(forms.output());
                }
                Form arriving = caught ? forms.caught(exit.holder()) : output.get();
                Form before = inputs.get(exit.name());
                Form joined = before == null ? arriving : before.or(arriving);
                if (!joined.equals(before)) {
                    boolean wild =
                            changes.merge(exit.name(), 1, Integer::sum) > MOST_CHANGES || joined.size() > LARGEST;
                    inputs.put(exit.name(), wild ? Form.ANYTHING : joined);
                    changed.add(exit.name());
                }
            }
        }
        return inputs;
    }
}
