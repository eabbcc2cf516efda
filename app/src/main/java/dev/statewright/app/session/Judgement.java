package dev.statewright.app.session;

/**
 * How a definition is judged.
 *
 * @param express whether it is an Express workflow
 * @param comments whether its file is named for JSON with comments, which are no mistake there
 */
public record Judgement(boolean express, boolean comments) {}
