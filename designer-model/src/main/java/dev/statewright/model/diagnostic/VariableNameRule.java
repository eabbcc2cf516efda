package dev.statewright.model.diagnostic;

import dev.statewright.model.expression.Placeholders;

/**
 * Names of variables have 1 to 80 characters, begin like a Unicode identifier and go on like one; {@code states} is taken. Step Functions
 * developer guide, "Passing data between states with variables".
 */
final class VariableNameRule implements StateRule {

    private static final int LONGEST = 80;

    @Override
    public void check(StateSite state, Machine machine) {
        if (!state.site().findings().mayAssign()
                || !state.has("Assign") && !state.has("Choices") && !state.has("Catch")) {
            return;
        }
        for (VariableUse use : Assignments.of(state).uses()) {
            if (!Placeholders.isIn(use.name())) {
                check(use, state.site().findings());
            }
        }
    }

    private static void check(VariableUse use, Findings findings) {
        String name = use.name();
        if (name.isEmpty() || name.equals("states") || name.codePointCount(0, name.length()) > LONGEST) {
            findings.error(
                    Code.SCHEMA_VALIDATION_FAILED,
                    "A variable's name has 1 to " + LONGEST + " characters and is not 'states'",
                    use.location(),
                    use.range());
        } else if (!isIdentifier(name)) {
            findings.advice(
                    Code.VARIABLE_NAME,
                    "A variable named '" + name
                            + "' cannot be read: letters, digits and underscores can, no digit first",
                    use.location(),
                    use.range());
        }
    }

    private static boolean isIdentifier(String name) {
        return (Character.isUnicodeIdentifierStart(name.codePointAt(0)) || name.charAt(0) == '_')
                && name.codePoints().allMatch(Character::isUnicodeIdentifierPart);
    }
}
