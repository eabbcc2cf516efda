package dev.statewright.runtime.mock;

import dev.statewright.runtime.history.Payload;
import java.util.List;

/**
 * What a mocked state answers, invocation by invocation.
 *
 * @param answers by the number of the invocation, from 0
 */
public record MockedResponse(String name, List<Answer> answers) {
    public MockedResponse {
        answers = List.copyOf(answers);
    }

    /** One answer. */
    public sealed interface Answer {
        /** The task succeeds with this output. */
        record Return(Payload output) implements Answer {}

        /** The task fails. The cause may be null. */
        record Throw(String error, String cause) implements Answer {}
    }
}
