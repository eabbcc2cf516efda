package dev.statewright.model.diagnostic;

import dev.statewright.model.diagnostic.ScopeFlow.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows the variables of a scope along its transitions. A variable is there from the state after its assignment on. Step Functions
 * developer guide, "Passing data between states with variables".
 */
final class VariableFlow {

    private final ScopeFlow flow;
    private final Map<StateSite, ScopeVariables> inside;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<VariableUse> assigned = new ArrayList<>();
    /** Of each state, the variables that some way to it assigns. */
    private final Map<String, BitSet> before = new HashMap<>();
    /** Of each state, the variables that every way to it assigns. */
    private final Map<String, BitSet> always = new HashMap<>();

    private boolean open;

    private VariableFlow(ScopeFlow flow, Map<StateSite, ScopeVariables> inside) {
        this.flow = flow;
        this.inside = inside;
    }

    /**
     * What the scope has to do with variables outside of it; reports assignments inside its states that hide its own.
     *
     * @param inside of each state that has scopes in which its variables can be read
     */
    static ScopeVariables of(ScopeFlow flow, Map<StateSite, ScopeVariables> inside) {
        VariableFlow variables = new VariableFlow(flow, inside);
        variables.collect();
        List<VariableUse> free = variables.free();
        variables.assigned.addAll(variables.assignedInside());
        return new ScopeVariables(free, variables.assigned);
    }

    private void collect() {
        if (!flow.site().findings().mayAssign()) {
            return;
        }
        for (StateSite state : flow.states().values()) {
            Assignments assignments = Assignments.of(state);
            open |= assignments.open();
            for (VariableUse use : assignments.uses()) {
                assigned.add(use);
                indexes.putIfAbsent(use.name(), indexes.size());
            }
        }
    }

    private List<VariableUse> assignedInside() {
        return flow.states().values().stream()
                .flatMap(state -> inside.getOrDefault(state, ScopeVariables.NONE).assigned().stream())
                .toList();
    }

    /**
     * What the inner scopes can read they must not assign. A name that only the state's own catchers assign, or states behind it, AWS
     * lets pass (measured).
     */
    private void reportHiding(StateSite state, BitSet known) {
        for (VariableUse use : inside.getOrDefault(state, ScopeVariables.NONE).assigned()) {
            Integer index = indexes.get(use.name());
            if (index != null && known.get(index)) {
                flow.site()
                        .findings()
                        .error(
                                Code.SCHEMA_VALIDATION_FAILED,
                                "Variable '" + use.name() + "' is assigned in an outer scope already",
                                use.location(),
                                use.range());
            }
        }
    }

    private List<VariableUse> free() {
        List<VariableUse> free = new ArrayList<>();
        if (open) {
            return free;
        }
        boolean anyOrder = indexes.isEmpty() || flow.isOpen();
        if (!anyOrder) {
            follow();
        }
        for (StateSite state : flow.states().values()) {
            BitSet known = before.get(state.name());
            if (!anyOrder && known == null) {
                // AWS says that it is not reachable; more need not be said
                continue;
            }
            if (!anyOrder) {
                reportHiding(state, known);
            }
            List<VariableUse> reads =
                    new ArrayList<>(flow.site().findings().mayHaveVariables() ? VariableReads.of(state) : List.of());
            reads.addAll(inside.getOrDefault(state, ScopeVariables.NONE).free());
            for (VariableUse read : reads) {
                Integer index = indexes.get(read.name());
                if (index == null || !anyOrder && !known.get(index)) {
                    free.add(read);
                } else if (!anyOrder && !always.get(state.name()).get(index)) {
                    reportSometimes(read);
                }
            }
        }
        return free;
    }

    /** Who asks whether a variable is there knows that it may not be. */
    private void reportSometimes(VariableUse read) {
        Findings findings = flow.site().findings();
        if (!findings.mentions("$exists($" + read.name())
                && !(findings.mentions("IsPresent") && findings.mentions("\"$" + read.name() + "\""))) {
            findings.advice(
                    Code.VARIABLE_NOT_ALWAYS_ASSIGNED,
                    "Variable '" + read.name() + "' is read here, and not on every way to this state is it assigned",
                    read.location(),
                    read.range());
        }
    }

    private void follow() {
        Deque<String> changed = new ArrayDeque<>();
        flow.start().ifPresent(start -> {
            before.put(start.name(), new BitSet());
            always.put(start.name(), new BitSet());
            changed.add(start.name());
        });
        while (!changed.isEmpty()) {
            String name = changed.poll();
            StateSite state = flow.states().get(name);
            if (state == null) {
                continue;
            }
            for (Target exit : flow.exits().get(name)) {
                BitSet some = (BitSet) before.get(name).clone();
                BitSet every = (BitSet) always.get(name).clone();
                for (VariableUse use : Assignments.of(exit.holder(), exit.location())) {
                    some.set(indexes.get(use.name()));
                    every.set(indexes.get(use.name()));
                }
                if (arrive(exit.name(), some, every)) {
                    changed.add(exit.name());
                }
            }
        }
    }

    /** Whether the way that leads there says anything new. */
    private boolean arrive(String name, BitSet some, BitSet every) {
        BitSet there = before.get(name);
        if (there == null) {
            before.put(name, some);
            always.put(name, every);
            return true;
        }
        int known = there.cardinality();
        there.or(some);
        int sure = always.get(name).cardinality();
        always.get(name).and(every);
        return there.cardinality() > known || always.get(name).cardinality() < sure;
    }
}
