package dev.statewright.model.diagnostic;

import dev.statewright.model.syntax.SyntaxNode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The ARN of one of a few actions of Amazon S3, in any partition.
 *
 * @param actions as ARNs have them: {@code getObject}
 */
record S3Action(List<String> actions) implements Check {

    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:states:[^:]*:[^:]*:s3:(.*)");

    S3Action {
        actions = List.copyOf(actions);
    }

    /** The ARNs, of the usual partition. */
    List<String> arns() {
        return actions.stream().map(action -> "arn:aws:states:::s3:" + action).toList();
    }

    @Override
    public void check(SyntaxNode value, Site site) {
        if (Checks.isPlaceholder(value)) {
            return;
        }
        var arn = ARN.matcher(Checks.textOf(value));
        if (!Checks.isString(value) || !arn.matches() || !actions.contains(arn.group(1))) {
            site.error("The field '" + site.field() + "' should have one of these values: " + arns(), value.range());
        }
    }
}
