package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through a scope's states once, and on into the scopes inside them, and applies the rules. */
record ScopeWalk(Machine machine) {

    /** Looks at a whole workflow. */
    void walk(SyntaxObject workflow, Site site) {
        List<ScopeFlow> flows = new ArrayList<>(1);
        walk(workflow, site, ScopeShapes.WORKFLOW, flows).free().forEach(this::reportUnassigned);
        flows.forEach(new FormWalk(machine.scopes())::check);
    }

    /** What the scope has to do with the variables around it; its transitions are added to those of its owner. */
    private ScopeVariables walk(SyntaxObject scope, Site site, Shape shape, List<ScopeFlow> flows) {
        shape.check(scope, site);
        List<StateSite> states = states(scope, site);
        Map<StateSite, ScopeVariables> inside = new IdentityHashMap<>();
        for (StateSite state : states) {
            Rules.OF_NAMES.check(state, machine);
            machine.memory().check(state, machine);
            walkInto(state, inside);
        }
        if (scope.get("States").filter(SyntaxObject.class::isInstance).isEmpty()) {
            return ScopeVariables.NONE;
        }
        ScopeFlow flow = ScopeFlow.of(scope, site, states);
        flows.add(flow);
        Rules.OF_SCOPES.forEach(rule -> rule.check(flow));
        return VariableFlow.of(flow, inside);
    }

    private List<StateSite> states(SyntaxObject scope, Site site) {
        List<StateSite> found = new ArrayList<>();
        scope.member("States").ifPresent(states -> {
            if (states.value().orElse(null) instanceof SyntaxObject object) {
                Site inside = site.member(states);
                for (SyntaxMember member : object.members()) {
                    member.value().ifPresent(value -> found.add(state(member, value, inside.member(member))));
                }
            }
        });
        return found;
    }

    private StateSite state(SyntaxMember member, SyntaxNode value, Site site) {
        if (Checks.isPlaceholder(value)) {
            SyntaxMember type = new SyntaxMember(value.range(), value.range(), "Type", Optional.of(value));
            return new StateSite(member.key(), StateType.UNKNOWN, new SyntaxObject(value.range(), List.of(type)), site);
        }
        if (!(value instanceof SyntaxObject json)) {
            site.error("Expected value of type Object", value.range());
            return new StateSite(member.key(), StateType.UNKNOWN, new SyntaxObject(value.range(), List.of()), site);
        }
        StateType type = json.get("Type")
                .filter(Checks::isString)
                .map(word -> StateType.of(Checks.textOf(word)))
                .orElse(StateType.UNKNOWN);
        return new StateSite(member.key(), type, json, site.in(Languages.of(json, machine.language())));
    }

    private void walkInto(StateSite state, Map<StateSite, ScopeVariables> inside) {
        switch (state.type()) {
            case TASK, CHOICE, PASS, WAIT, SUCCEED, FAIL -> {}
            case PARALLEL, MAP, UNKNOWN -> walkIntoScopes(state, inside);
        }
    }

    private void walkIntoScopes(StateSite state, Map<StateSite, ScopeVariables> inside) {
        List<ScopeVariables> scopes = new ArrayList<>();
        List<ScopeFlow> flows = new ArrayList<>();
        for (String key : List.of("ItemProcessor", "Iterator")) {
            state.member(key).ifPresent(member -> {
                SyntaxNode scope = member.value().orElse(null);
                ScopeWalk children =
                        MapProcessorRule.isExpress(scope) ? new ScopeWalk(machine.ofExpressChildren()) : this;
                ScopeVariables variables =
                        children.inner(scope, state.site().member(member), ScopeShapes.PROCESSOR, flows);
                if (MapProcessorRule.isDistributed(scope)) {
                    // each child is a workflow of its own, which sees none of these variables
                    variables.free().forEach(this::reportUnassigned);
                } else {
                    scopes.add(variables);
                }
            });
        }
        state.member("Branches").ifPresent(member -> {
            if (member.value().orElse(null) instanceof SyntaxArray branches) {
                Site site = state.site().member(member);
                for (int i = 0; i < branches.items().size(); i++) {
                    SyntaxNode branch = branches.items().get(i);
                    scopes.add(inner(branch, site.item(i, branch.range()), ScopeShapes.BRANCH, flows));
                }
            }
        });
        if (!scopes.isEmpty()) {
            inside.put(state, ScopeVariables.all(scopes));
        }
        if (!flows.isEmpty()) {
            machine.scopes().put(state, flows);
        }
    }

    /** Reports a read of a variable that nothing can have assigned. */
    private void reportUnassigned(VariableUse read) {
        machine.findings()
                .advice(
                        Code.VARIABLE_NOT_ASSIGNED,
                        "Variable '" + read.name() + "' is read here, and on no way to this state is it assigned",
                        read.location(),
                        read.range());
    }

    private ScopeVariables inner(SyntaxNode scope, Site site, Shape shape, List<ScopeFlow> flows) {
        if (scope instanceof SyntaxObject object) {
            return walk(object, site.in(machine.language()), shape, flows);
        }
        if (scope != null && !Checks.isPlaceholder(scope)) {
            site.error("Expected value of type Object", scope.range());
        }
        return ScopeVariables.NONE;
    }
}
