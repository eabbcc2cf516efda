package dev.statewright.app.run.task;

import dev.statewright.runtime.registry.TaskTokens;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import java.util.List;
import java.util.Optional;

/**
 * The tasks of one execution that wait for a token: histories do not show the token, and a user who is to answer needs it. Safe for many
 * threads.
 *
 * @param tokens of the account that the execution belongs to
 * @param hand tasks that the window answers whatever they call
 */
public record WaitingTasks(TaskTokens tokens, String executionArn, HandAnswers hand) {

    /** Of an execution of which nothing is answered by hand. */
    public WaitingTasks(TaskTokens tokens, String executionArn) {
        this(tokens, executionArn, HandAnswers.NONE);
    }

    /** The tasks of a state that wait, the one that began first at the head. */
    public List<WaitingTask> of(String stateName) {
        List<WaitingTask> byHand = hand.of(stateName);
        if (!byHand.isEmpty()) {
            return byHand;
        }
        return tokens.of(executionArn).stream()
                .filter(TaskRequest::waitsForToken)
                .filter(request -> request.stateName().equals(stateName))
                .map(request -> new WaitingTask(
                        stateName,
                        request.taskToken().orElseThrow(),
                        request.heartbeat(),
                        request.timeout(),
                        awaited(request)))
                .toList();
    }

    private Awaited awaited(TaskRequest request) {
        if (hand.answers(request)) {
            return new Awaited.User(false);
        }
        return request.resource() instanceof TaskResource.Activity
                ? new Awaited.ActivityWorker(Optional.empty())
                : new Awaited.TokenHolder();
    }

    /** To be told when somebody has answered. */
    public void answered(String token) {
        tokens.forget(token);
    }
}
