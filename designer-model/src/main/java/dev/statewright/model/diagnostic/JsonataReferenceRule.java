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
 * What JSONata expressions ask for and Step Functions does not have there. {@code $states.result} is there when a task, its branches or
 * iterations have succeeded, {@code $states.errorOutput} in a catcher, {@code $$} nowhere: AWS finds other uses on creation (codes and
 * sentences measured). {@code $eval} only fails when it is called. Step Functions developer guide, "Transforming data with JSONata".
 */
final class JsonataReferenceRule implements StateRule {

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
                        check(member.value().get(), hasResult(state.type()) ? Set.of(RESULT) : Set.of(), site);
                    case "Catch" -> check(member.value().get(), Set.of(ERROR_OUTPUT), site);
                    default -> check(member.value().get(), Set.of(), site);
                }
            }
        }
    }

    /** The result is that of an API or of a sub-workflow. */
    private static boolean hasResult(StateType type) {
        return switch (type) {
            case TASK, PARALLEL, MAP, UNKNOWN -> true;
            case PASS, CHOICE, WAIT, SUCCEED, FAIL -> false;
        };
    }

    private static void check(SyntaxNode value, Set<String> there, Site site) {
        switch (value) {
            case SyntaxObject object -> {
                for (SyntaxMember member : object.members()) {
                    member.value().ifPresent(inner -> check(inner, there, site.member(member)));
                }
            }
            case SyntaxArray array -> {
                for (int i = 0; i < array.items().size(); i++) {
                    SyntaxNode item = array.items().get(i);
                    check(item, there, site.item(i, item.range()));
                }
            }
            case SyntaxScalar scalar -> {
                if (scalar.value().indexOf('$') >= 0 && JsonataSyntax.isExpression(scalar.value())) {
                    checkExpression(scalar, JsonataSyntax.inner(scalar.value()), there, site);
                }
            }
        }
    }

    private static void checkExpression(SyntaxScalar scalar, String expression, Set<String> there, Site site) {
        if (expression.contains("$states")) {
            for (String asked : JsonataNames.ofStates(expression)) {
                boolean known = asked.equals(RESULT) || asked.equals(ERROR_OUTPUT);
                if (known && !there.contains(asked)) {
                    unsupported("Field '$states." + asked + "' does not exist.", scalar, site);
                }
            }
        }
        if (expression.contains("$$") && JsonataNames.readsRoot(expression)) {
            unsupported("Reference to '$$' is not supported.", scalar, site);
        }
        if (expression.contains("$eval")
                && JsonataNames.unavailableFunctions(expression).contains("eval")) {
            site.findings()
                    .advice(
                            Code.UNAVAILABLE_FUNCTION,
                            "Step Functions has no $eval: the state fails with States.QueryEvaluationError; $parse reads JSON",
                            site.location(),
                            scalar.range());
        }
    }

    private static void unsupported(String message, SyntaxScalar scalar, Site site) {
        site.findings().error(Code.UNSUPPORTED_JSONATA_EXPRESSION, message, site.location(), scalar.range());
    }
}
