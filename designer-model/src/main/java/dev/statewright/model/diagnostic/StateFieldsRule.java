package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;
import dev.statewright.model.syntax.SyntaxMember;

/** A state has a type, and the fields of that type. */
final class StateFieldsRule implements StateRule {

    private static final Check TYPES =
            Checks.oneOf("Task", "Wait", "Pass", "Succeed", "Fail", "Choice", "Parallel", "Map");

    @Override
    public void check(StateSite state, Machine machine) {
        if (state.type() != StateType.UNKNOWN) {
            StateShapes.of(state.type()).check(state.json(), state.site());
            return;
        }
        SyntaxMember type = state.member("Type").orElse(null);
        if (type == null) {
            state.site().error("These fields are required: [Type]", state.site().anchor());
        } else {
            type.value().ifPresent(value -> TYPES.check(value, state.site().member(type)));
        }
    }
}
