package dev.statewright.runtime.cloud.aws;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a call of AWS failed, as a workflow sees it.
 *
 * @param error {@code DynamoDb.ResourceNotFoundException}
 */
record AwsFailure(String error, String cause) {
    private static final Pattern REFUSED = Pattern.compile(
            "An error occurred \\(([^)]+)\\) when calling the (\\w+) operation(?: \\(reached max retries: \\d+\\))?: (.*)",
            Pattern.DOTALL);

    /** @param said what the command wrote beside its answer */
    static AwsFailure of(AwsCall call, String said) {
        Matcher refused = REFUSED.matcher(said.strip());
        if (!refused.find()) {
            // nobody heard of the call: no credentials, no network, parameters that the command itself refuses
            return new AwsFailure("States.TaskFailed", "aws " + call.command() + ": " + said.strip());
        }
        String code = refused.group(1);
        String name = code.endsWith("Exception") ? code : code + "Exception";
        return new AwsFailure(
                call.errors() + "." + name, refused.group(3).strip() + " (Service: " + call.errors() + ")");
    }
}
