package dev.statewright.runtime.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.function.InvocationResult.Failed;
import dev.statewright.runtime.function.InvocationResult.Succeeded;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.graalvm.polyglot.PolyglotException;

/** Failures that Lambda itself reports, as opposed to the function's code. AWS Lambda developer guide, "Invoke errors". */
final class Failures {

    /** 6 MB and a little for an envelope. */
    private static final int MAX_RESPONSE_BYTES = 6_291_556;

    /** What a process's status is at least that a signal ended. */
    private static final int BY_SIGNAL = 128;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Failures() {}

    static Failed timedOut(String requestId, Duration limit) {
        return failed(
                "Sandbox.Timedout",
                String.format(
                        Locale.ROOT,
                        "RequestId: %s Error: Task timed out after %.2f seconds",
                        requestId,
                        limit.toMillis() / 1000.0));
    }

    static Failed exited(String requestId, int code) {
        return failed(
                "Runtime.ExitError",
                "RequestId: " + requestId + " Error: Runtime exited "
                        + (code == 0 ? "without providing a reason" : "with error: " + reason(code)));
    }

    /** It held more memory than it may. AWS Lambda developer guide, "Runtime.ExitError". */
    static Failed killed(String requestId) {
        return exited(requestId, BY_SIGNAL + 9);
    }

    private static String reason(int status) {
        return switch (status - BY_SIGNAL) {
            case 6 -> "signal: aborted";
            case 9 -> "signal: killed";
            case 11 -> "signal: segmentation fault";
            case 15 -> "signal: terminated";
            default -> "exit status " + status;
        };
    }

    /** A result, if it is not larger than Lambda takes. */
    static InvocationResult unlessTooLarge(String json) {
        // a char is at most three bytes: most results need no counting
        boolean fits = json.length() <= MAX_RESPONSE_BYTES / 3
                || json.getBytes(StandardCharsets.UTF_8).length <= MAX_RESPONSE_BYTES;
        return fits
                ? new Succeeded(json)
                : failed(
                        "Function.ResponseSizeTooLarge",
                        "Response payload size exceeded maximum allowed payload size (" + MAX_RESPONSE_BYTES
                                + " bytes).");
    }

    /** A module waits for something that will never come. */
    static Failed neverLoaded() {
        return failed("Runtime.NodeJsExit", "The function's module waits for a promise that nothing can settle.");
    }

    /** The engine gave up: out of memory, or a fault of its own. */
    static Failed broken(String requestId, PolyglotException e) {
        return e.isResourceExhausted() ? killed(requestId) : failed("Runtime.Unknown", e.getMessage());
    }

    static Failed failed(String type, String message) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("errorMessage", message).put("errorType", type);
        return new Failed(type, document.toString());
    }

    /** An error document from the function's own runtime. */
    static Failed reported(String document) {
        try {
            return new Failed(JSON.readTree(document).path("errorType").asText("Error"), document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not an error document: " + document, e);
        }
    }
}
