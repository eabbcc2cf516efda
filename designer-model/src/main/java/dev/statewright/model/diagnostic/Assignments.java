package dev.statewright.model.diagnostic;

import dev.statewright.model.expression.Placeholders;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What a state assigns: itself, in its rules, in its catchers.
 *
 * @param open whether some names are not written down: an expression gives them, or deployment fills them in
 */
record Assignments(List<VariableUse> uses, boolean open) {

    static Assignments of(StateSite state) {
        List<VariableUse> uses = new ArrayList<>();
        boolean open = collect(state.json(), state.site().location(), uses);
        for (String key : List.of("Choices", "Catch")) {
            if (state.value(key).orElse(null) instanceof SyntaxArray array) {
                for (int i = 0; i < array.items().size(); i++) {
                    Location location = state.site().location().key(key).item(i);
                    open |= array.items().get(i) instanceof SyntaxObject holder && collect(holder, location, uses);
                }
            }
        }
        return new Assignments(uses, open);
    }

    /** The names that the object's {@code Assign} gives values to. */
    static List<VariableUse> of(SyntaxObject holder, Location location) {
        List<VariableUse> uses = new ArrayList<>();
        collect(holder, location, uses);
        return uses;
    }

    private static boolean collect(SyntaxObject holder, Location location, List<VariableUse> uses) {
        SyntaxNode assign = holder.get("Assign").orElse(null);
        if (!(assign instanceof SyntaxObject variables)) {
            return assign != null;
        }
        boolean open = false;
        for (SyntaxMember member : variables.members()) {
            String name = member.key().endsWith(".$")
                    ? member.key().substring(0, member.key().length() - 2)
                    : member.key();
            open |= Placeholders.isIn(name);
            uses.add(new VariableUse(
                    name, member.keyRange(), location.key("Assign").key(member.key())));
        }
        return open;
    }
}
