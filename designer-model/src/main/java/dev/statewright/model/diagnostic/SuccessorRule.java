package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;
import dev.statewright.model.syntax.SyntaxMember;

/** A state that goes on says where, or that the scope ends, and not both. ASL specification, "Transitions". */
final class SuccessorRule implements StateRule {

    @Override
    public void check(StateSite state, Machine machine) {
        if (!goesOn(state.type())) {
            return;
        }
        boolean ends = state.member("End")
                .flatMap(SyntaxMember::value)
                .filter(value -> !Checks.textOf(value).equals("false"))
                .isPresent();
        if (ends && state.has("Next")) {
            state.site()
                    .error(
                            "Only one of these fields is allowed: [Next, End]",
                            state.member("End").orElseThrow().keyRange());
        } else if (!ends && !state.has("Next")) {
            state.site()
                    .error(
                            "One of these fields is required: [Next, End]",
                            state.site().anchor());
        }
    }

    private static boolean goesOn(StateType type) {
        return switch (type) {
            case TASK, PARALLEL, MAP, PASS, WAIT -> true;
            case CHOICE, SUCCEED, FAIL, UNKNOWN -> false;
        };
    }
}
