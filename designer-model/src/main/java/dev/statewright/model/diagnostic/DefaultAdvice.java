package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;

/** A Choice of which no rule holds and that has no Default fails the execution. ASL specification, "Choice State". */
final class DefaultAdvice implements StateRule {

    @Override
    public void check(StateSite state, Machine machine) {
        if (state.type() != StateType.CHOICE
                || state.has("Default")
                || !(state.value("Choices").orElse(null) instanceof SyntaxArray rules)
                || rules.items().isEmpty()
                || rules.items().stream().anyMatch(DefaultAdvice::alwaysHolds)) {
            return;
        }
        state.site()
                .findings()
                .advice(
                        Code.CHOICE_WITHOUT_DEFAULT,
                        "Without Default the execution fails with States.NoChoiceMatched where no rule holds",
                        state.site().location(),
                        state.site().anchor());
    }

    private static boolean alwaysHolds(SyntaxNode rule) {
        return rule instanceof SyntaxObject object
                && object.get("Condition")
                        .map(Checks::textOf)
                        .filter(text -> text.equals("true") || text.matches("\\{%\\s*true\\s*%}"))
                        .isPresent();
    }
}
