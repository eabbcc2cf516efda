package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;
import dev.statewright.model.syntax.SyntaxNode;
import java.util.regex.Pattern;

/** A Task's resource is an ARN that Step Functions can call, in this type of workflow. */
final class ResourceRule implements StateRule {

    /** A function's name, and its version or alias where there is one. Lambda API reference, "FunctionName". */
    private static final Pattern FUNCTION =
            Pattern.compile("(?!function:).*|function:[^:]+(:(\\$LATEST|[A-Za-z0-9_-]+))?");

    @Override
    public void check(StateSite state, Machine machine) {
        if (state.type() != StateType.TASK) {
            return;
        }
        state.member("Resource")
                .ifPresent(member -> member.value()
                        .filter(Checks::isString)
                        .ifPresent(value -> checkArn(value, state.site().member(member), machine)));
    }

    private static void checkArn(SyntaxNode value, Site site, Machine machine) {
        String arn = Checks.textOf(value);
        if (!machine.soundResources().contains(arn) && !Checks.isPlaceholder(value)) {
            String[] parts = arn.split(":", 6);
            if (parts.length < 6 || !parts[0].equals("arn") || parts[2].isBlank() || parts[5].isBlank()) {
                site.error("Value is not a valid resource ARN", value.range());
                return;
            }
            if (parts[2].equals("lambda") && !FUNCTION.matcher(parts[5]).matches()) {
                site.error("Value is not a valid resource ARN", value.range());
                return;
            }
            if (!isCallable(parts[2], parts[5])) {
                site.findings()
                        .error(
                                Code.INVALID_RESOURCE,
                                "The resource provided ARN is not recognized.",
                                site.location(),
                                value.range());
                return;
            }
            machine.soundResources().add(arn);
        }
        if (machine.express()) {
            checkExpress(arn, value, site);
        }
    }

    private static boolean isCallable(String service, String resource) {
        return switch (service) {
            case "lambda" -> resource.startsWith("function:");
            case "states" -> resource.indexOf(':') > 0;
            // Nothing to call any more, but the examples of the ASL specification are full of them
            case "swf" -> true;
            default -> false;
        };
    }

    private static void checkExpress(String arn, SyntaxNode value, Site site) {
        if (arn.contains(":states:") && arn.contains(":activity:")) {
            site.error("Express state machine does not support Activity ARN", value.range());
        } else if (arn.endsWith(".sync") || arn.endsWith(".sync:2")) {
            site.error("Express state machine does not support '.sync' service integration", value.range());
        } else if (arn.endsWith(".waitForTaskToken")) {
            // The blank at the end is AWS's
            site.error(
                    "Express state machine does not support '.waitForTaskToken' service integration ", value.range());
        }
    }
}
