package dev.statewright.runtime.function;

/** How an invocation ended. */
public sealed interface InvocationResult {

    /** The handler's result as JSON text, as {@code JSON.stringify} wrote it. */
    record Succeeded(String json) implements InvocationResult {}

    /**
     * The function failed.
     *
     * @param errorType {@code Error}, {@code Runtime.HandlerNotFound}, {@code Sandbox.Timedout}: what retriers and catchers match
     * @param document the error as JSON text: {@code {"errorType","errorMessage","trace"}}
     */
    record Failed(String errorType, String document) implements InvocationResult {}
}
