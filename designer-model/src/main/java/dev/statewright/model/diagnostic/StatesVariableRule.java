package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;
import dev.statewright.model.expression.JsonataNames;
import dev.statewright.model.expression.JsonataSyntax;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import java.util.Set;

/**
 * {@code $states.result} is there when a task, its branches or iterations have succeeded, {@code $states.errorOutput} in a catcher. AWS
 * finds other uses on creation. Step Functions developer guide, "Transforming data with JSONata", "Reserved variable".
 */
final class StatesVariableRule implements StateRule {

    private static final String RESULT = "result";
    private static final String ERROR_OUTPUT = "errorOutput";

    @Override
    public void check(StateSite state, Machine machine) {
        if (!state.site().isJsonata()) {
            return;
        }
        for (SyntaxMember member : state.json().members()) {
            if (member.value().isPresent()) {
                Site site = state.site().member(member);
                switch (member.key()) {
                    // scopes of their own; a Comment is no expression
                    case "ItemProcessor", "Iterator", "Branches", "Comment" -> {}
                    case "Assign", "Output" ->
                        check(member.value().get(), mayHaveResult(state.type()) ? Set.of(RESULT) : Set.of(), site);
                    case "Catch" -> catchers(member.value().get(), site);
                    default -> check(member.value().get(), Set.of(), site);
                }
            }
        }
    }

    /** Of a Pass state the guide does not say it, so it is left alone. */
    private static boolean mayHaveResult(StateType type) {
        return switch (type) {
            case TASK, PARALLEL, MAP, PASS, UNKNOWN -> true;
            case CHOICE, WAIT, SUCCEED, FAIL -> false;
        };
    }

    private static void catchers(SyntaxNode value, Site site) {
        if (value instanceof SyntaxArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                check(
                        array.items().get(i),
                        Set.of(ERROR_OUTPUT),
                        site.item(i, array.items().get(i).range()));
            }
        }
    }

    private static void check(SyntaxNode value, Set<String> there, Site site) {
        switch (value) {
            case SyntaxObject object -> {
                for (SyntaxMember member : object.members()) {
                    member.value().ifPresent(inner -> check(inner, there, site));
                }
            }
            case SyntaxArray array -> array.items().forEach(item -> check(item, there, site));
            case SyntaxScalar scalar -> {
                if (scalar.value().contains("$states") && JsonataSyntax.isExpression(scalar.value())) {
                    checkExpression(scalar, there, site);
                }
            }
        }
    }

    private static void checkExpression(SyntaxScalar scalar, Set<String> there, Site site) {
        for (String asked : JsonataNames.ofStates(JsonataSyntax.inner(scalar.value()))) {
            boolean known = asked.equals(RESULT) || asked.equals(ERROR_OUTPUT);
            if (known && !there.contains(asked)) {
                site.findings()
                        .error(
                                Code.SCHEMA_VALIDATION_FAILED,
                                "$states." + asked + " is not available in the field '" + site.field() + "'",
                                site.location(),
                                scalar.range());
            }
        }
    }
}
