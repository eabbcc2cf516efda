package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.State;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Best practices that most workflows do without, so that nobody hears of them who did not ask for them in a profile. Step Functions
 * developer guide, "Best practices".
 */
public final class AdviceOnRequest {

    /** What may be asked for. */
    public static final Set<String> CODES =
            Set.of(Code.LAMBDA_WITHOUT_RETRY, Code.TASK_WITHOUT_CATCH, Code.TASK_WITHOUT_TIMEOUT, Code.HARD_CODED_ARN);

    private static final Pattern ACCOUNT = Pattern.compile("arn:[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:\\d{12}:.*");

    private final AslDocument document;
    private final Set<String> codes;
    private final List<Diagnostic> found = new ArrayList<>();

    private AdviceOnRequest(AslDocument document, Set<String> codes) {
        this.document = document;
        this.codes = codes;
    }

    /** What there is to say under these codes; other codes are left out. */
    public static List<Diagnostic> of(AslDocument document, Set<String> codes) {
        AdviceOnRequest advice = new AdviceOnRequest(document, codes);
        if (codes.stream().anyMatch(CODES::contains) && document.isWellFormed()) {
            document.machine().states().forEach(advice::look);
        }
        return advice.found;
    }

    private void look(State state) {
        if (!(state instanceof TaskState task)) {
            return;
        }
        boolean lambda =
                task.resource().contains(":lambda:invoke") || task.resource().contains(":function:");
        if (lambda && state.retriers().isEmpty()) {
            tell(state, Code.LAMBDA_WITHOUT_RETRY, "Lambda's transient errors are not retried; give this task a Retry");
        }
        if (state.catchers().isEmpty()) {
            tell(
                    state,
                    Code.TASK_WITHOUT_CATCH,
                    "An error of this task that no retry mends ends the execution; give it a Catch");
        }
        if (task.deadlines().timeoutSeconds().isEmpty()
                && task.deadlines().timeoutSecondsPath().isEmpty()) {
            tell(
                    state,
                    Code.TASK_WITHOUT_TIMEOUT,
                    "Nothing limits how long this task may take; give it TimeoutSeconds");
        }
        if (ACCOUNT.matcher(task.resource()).matches()) {
            tell(
                    state,
                    Code.HARD_CODED_ARN,
                    "This ARN names one account; a ${Substitution} lets the definition be deployed elsewhere");
        }
    }

    private void tell(State state, String code, String message) {
        SyntaxPath path = state.path().syntax();
        TextRange range = document.tree()
                .member(path)
                .map(SyntaxMember::keyRange)
                .or(() -> document.tree().find(path).map(SyntaxNode::range))
                .orElse(TextRange.at(0));
        if (codes.contains(code)) {
            found.add(new Diagnostic(
                    Severity.ADVICE,
                    code,
                    message,
                    location(path),
                    range,
                    document.tree().positionOf(range.start())));
        }
    }

    private static String location(SyntaxPath path) {
        StringBuilder text = new StringBuilder();
        for (Object step : path.steps()) {
            if (step instanceof Integer index) {
                text.append('[').append(index).append(']');
            } else {
                text.append('/').append(step);
            }
        }
        return text.toString();
    }
}
