package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import java.util.ArrayList;
import java.util.List;

/** Goes through a scope's states once, and on into the scopes inside them, and applies the rules. */
record ScopeWalk(Machine machine) {

    void walk(SyntaxObject scope, Site site, Shape shape) {
        shape.check(scope, site);
        List<StateSite> states = states(scope, site);
        for (StateSite state : states) {
            Rules.OF_STATES.forEach(rule -> rule.check(state, machine));
            walkInto(state);
        }
        if (scope.get("States").filter(SyntaxObject.class::isInstance).isPresent()) {
            ScopeFlow flow = ScopeFlow.of(scope, site, states);
            Rules.OF_SCOPES.forEach(rule -> rule.check(flow));
        }
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

    private void walkInto(StateSite state) {
        for (String key : List.of("ItemProcessor", "Iterator")) {
            state.member(key)
                    .ifPresent(member ->
                            inner(member.value().orElse(null), state.site().member(member), ScopeShapes.PROCESSOR));
        }
        state.member("Branches").ifPresent(member -> {
            if (member.value().orElse(null) instanceof SyntaxArray branches) {
                Site site = state.site().member(member);
                for (int i = 0; i < branches.items().size(); i++) {
                    SyntaxNode branch = branches.items().get(i);
                    inner(branch, site.item(i, branch.range()), ScopeShapes.BRANCH);
                }
            }
        });
    }

    private void inner(SyntaxNode scope, Site site, Shape shape) {
        if (scope instanceof SyntaxObject object) {
            walk(object, site.in(machine.language()), shape);
        } else if (scope != null && !Checks.isPlaceholder(scope)) {
            site.error("Expected value of type Object", scope.range());
        }
    }
}
