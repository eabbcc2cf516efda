package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;
import dev.statewright.model.syntax.SyntaxNode;
import java.util.List;
import java.util.Set;

/**
 * Who retries Lambda's own errors wants to retry its throttling, too. Step Functions developer guide, "Best practices", "Handling
 * transient Lambda service exceptions".
 */
final class ThrottlingRetryAdvice implements StateRule {

    static final String THROTTLED = "Lambda.TooManyRequestsException";

    /** The errors of the service, of which the guide says that they pass; a retrier of others has something else in mind. */
    private static final Set<String> TRANSIENT = Set.of(
            "Lambda.ServiceException",
            "Lambda.AWSLambdaException",
            "Lambda.SdkClientException",
            "Lambda.ClientExecutionTimeoutException");

    private static final Set<String> ENOUGH = Set.of(THROTTLED, ErrorNames.ALL, ErrorNames.TASK_FAILED);

    @Override
    public void check(StateSite state, Machine machine) {
        if (state.type() != StateType.TASK) {
            return;
        }
        SyntaxNode transientOne = null;
        List<SyntaxNode> retriers = ErrorNames.handlers(state, "Retry");
        for (SyntaxNode retrier : retriers) {
            for (SyntaxNode name : ErrorNames.of(retrier)) {
                String text = Checks.textOf(name);
                if (ENOUGH.contains(text) || Checks.isPlaceholder(name)) {
                    return;
                }
                if (transientOne == null && TRANSIENT.contains(text)) {
                    transientOne = name;
                }
            }
        }
        if (transientOne != null) {
            state.site()
                    .findings()
                    .advice(
                            Code.LAMBDA_RETRY_WITHOUT_THROTTLING,
                            "Lambda's transient errors are retried, its throttling is not; add " + THROTTLED,
                            state.site()
                                    .member(state.member("Retry").orElseThrow())
                                    .location(),
                            transientOne.range());
        }
    }
}
