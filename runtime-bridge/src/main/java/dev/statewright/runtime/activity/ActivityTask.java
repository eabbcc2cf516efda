package dev.statewright.runtime.activity;

/**
 * What a worker gets for its poll. Step Functions API, GetActivityTask.
 *
 * @param taskToken with which it answers: SendTaskSuccess, SendTaskFailure, SendTaskHeartbeat
 * @param input JSON text
 */
public record ActivityTask(String taskToken, String input) {}
