package dev.statewright.runtime.cloud.lambda;

/**
 * A function could not handle what a queue brought it.
 *
 * @param function its name
 * @param error its type and message; {@code batchItemFailures} with how many of how many where the function named the messages itself
 */
public record FeedFailure(String function, String error) {}
