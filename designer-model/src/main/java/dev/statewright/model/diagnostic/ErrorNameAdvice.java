package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.PredefinedErrors;
import dev.statewright.model.syntax.SyntaxNode;
import java.util.List;

/**
 * Names that begin with {@code States.} are AWS's: one that AWS does not have, and no Fail state raises, never comes.
 * {@code States.Runtime} is never retried. Step
 * Functions developer guide, "Handling errors", "Error names".
 */
final class ErrorNameAdvice implements StateRule {

    private static final String RUNTIME = "States.Runtime";

    @Override
    public void check(StateSite state, Machine machine) {
        if (state.has("Retry")) {
            check(state, "Retry");
        }
        if (state.has("Catch")) {
            check(state, "Catch");
        }
    }

    private static void check(StateSite state, String key) {
        List<SyntaxNode> handlers = ErrorNames.handlers(state, key);
        for (int i = 0; i < handlers.size(); i++) {
            for (SyntaxNode name : ErrorNames.of(handlers.get(i))) {
                String text = Checks.textOf(name);
                if (!text.startsWith(PredefinedErrors.PREFIX) || Checks.isPlaceholder(name)) {
                    continue;
                }
                if (!PredefinedErrors.has(text) && !state.site().findings().raises(text)) {
                    tell(state, key, i, Code.UNKNOWN_ERROR_NAME, "Step Functions has no error " + text, name);
                } else if (key.equals("Retry") && text.equals(RUNTIME)) {
                    tell(state, key, i, Code.UNREACHABLE_RETRIER, RUNTIME + " is never retried", name);
                }
            }
        }
    }

    private static void tell(StateSite state, String key, int index, String code, String message, SyntaxNode name) {
        Site site = state.site().member(state.member(key).orElseThrow()).item(index, name.range());
        site.findings().advice(code, message, site.location(), name.range());
    }
}
