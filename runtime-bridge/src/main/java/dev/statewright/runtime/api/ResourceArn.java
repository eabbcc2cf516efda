package dev.statewright.runtime.api;

import java.util.Set;

/**
 * The ARN of a resource of Step Functions: {@code arn:aws:states:REGION:ACCOUNT:KIND:REST}.
 *
 * @param kind {@code stateMachine}, {@code execution}, {@code express}, {@code activity}, {@code mapRun}
 */
record ResourceArn(String text, String kind) {

    /** @throws ApiError InvalidArn, where it is none or of another kind */
    static ResourceArn of(String text, String... kinds) {
        if (!text.startsWith("arn:")) {
            throw ApiError.invalidArn("Invalid ARN prefix: " + text);
        }
        String[] parts = text.split(":", 7);
        if (parts.length < 7 || !parts[2].equals("states")) {
            throw ApiError.invalidArn("Invalid ARN: " + text);
        }
        if (!Set.of(kinds).contains(parts[5])) {
            throw ApiError.invalidArn("Resource type not valid in this context: " + parts[5]);
        }
        return new ResourceArn(text, parts[5]);
    }

    static String machine(Request request, String member) {
        return of(request, member, "stateMachine");
    }

    static String execution(Request request, String member) {
        return of(request, member, "execution");
    }

    static String activity(Request request, String member) {
        return of(request, member, "activity");
    }

    static String mapRun(Request request, String member) {
        return of(request, member, "mapRun");
    }

    private static String of(Request request, String member, String kind) {
        String arn = request.required(member, 1, 256);
        request.check();
        return of(arn, kind).text();
    }
}
