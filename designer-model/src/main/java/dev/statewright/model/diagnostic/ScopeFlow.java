package dev.statewright.model.diagnostic;

import dev.statewright.model.expression.Placeholders;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The transitions of a scope.
 *
 * @param site the scope's own
 * @param statesKey where the states stand
 * @param states by name; of equal names the last
 * @param start what {@code StartAt} says
 * @param exits of each state, by its name
 * @param isOpen whether any name is filled in on deployment, so that nobody knows what leads where
 * @param isPartial whether a transform adds states on deployment
 */
record ScopeFlow(
        Site site,
        SyntaxMember statesKey,
        Map<String, StateSite> states,
        Optional<Target> start,
        Map<String, List<Target>> exits,
        boolean isOpen,
        boolean isPartial) {

    /**
     * A state's name where a transition leads to it.
     *
     * @param holder the object in which it stands: the state, one of its rules or catchers, the scope
     */
    record Target(SyntaxMember key, SyntaxNode value, Location location, SyntaxObject holder) {

        String name() {
            return Checks.textOf(value);
        }

        /** Whether the name is filled in on deployment. */
        boolean isOpen() {
            return Checks.isPlaceholder(value);
        }
    }

    static ScopeFlow of(SyntaxObject scope, Site site, List<StateSite> states) {
        Map<String, StateSite> byName = new LinkedHashMap<>();
        Map<String, List<Target>> exits = new LinkedHashMap<>();
        List<Target> start = new ArrayList<>(1);
        add(start, scope, "StartAt", site);
        boolean open = !start.isEmpty() && start.getFirst().isOpen();
        for (StateSite state : states) {
            byName.put(state.name(), state);
            List<Target> targets = exits(state);
            exits.put(state.name(), targets);
            open |= Placeholders.isIn(state.name());
            for (Target target : targets) {
                open |= target.isOpen();
            }
        }
        SyntaxMember statesKey = scope.member("States").orElseThrow();
        boolean partial = statesKey.value().orElse(null) instanceof SyntaxObject object && object.isTransformed();
        return new ScopeFlow(site, statesKey, byName, start.stream().findFirst(), exits, open || partial, partial);
    }

    private static List<Target> exits(StateSite state) {
        List<Target> exits = new ArrayList<>(2);
        addEach(exits, state, "Choices");
        add(exits, state.json(), "Default", state.site());
        add(exits, state.json(), "Next", state.site());
        addEach(exits, state, "Catch");
        state.member("Type")
                .filter(type -> type.range().equals(type.keyRange()))
                .ifPresent(whole -> add(exits, state.json(), "Type", state.site()));
        return exits;
    }

    private static void addEach(List<Target> exits, StateSite state, String key) {
        SyntaxMember member = state.member(key).orElse(null);
        SyntaxNode value = member == null ? null : member.value().orElse(null);
        if (value instanceof SyntaxArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                SyntaxNode item = array.items().get(i);
                Site site = state.site().member(member).item(i, item.range());
                if (item instanceof SyntaxObject entry) {
                    add(exits, entry, "Next", site);
                } else if (Checks.isPlaceholder(item)) {
                    exits.add(new Target(member, item, site.location(), state.json()));
                }
            }
        } else if (value != null && Checks.isPlaceholder(value)) {
            add(exits, state.json(), key, state.site());
        }
    }

    private static void add(List<Target> targets, SyntaxObject object, String key, Site site) {
        SyntaxMember member = object.member(key).orElse(null);
        SyntaxNode value = member == null ? null : member.value().orElse(null);
        if (value != null && Checks.isString(value)) {
            targets.add(new Target(member, value, site.member(member).location(), object));
        }
    }
}
