package dev.statewright.runtime.past;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.mock.MockedResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mocks that answer as a history says that services did. */
public final class RecordedMocks {
    private RecordedMocks() {}

    /** A response for each state whose task was asked for, with all attempts. */
    public static Map<String, MockedResponse> of(List<HistoryEvent> events) {
        Map<String, List<Optional<MockedResponse.Answer>>> answers = new LinkedHashMap<>();
        for (TaskAttempts.Attempt attempt : TaskAttempts.of(events)) {
            answers.computeIfAbsent(attempt.state(), key -> new ArrayList<>()).add(answer(attempt));
        }
        Map<String, MockedResponse> responses = new LinkedHashMap<>();
        answers.forEach((state, list) -> {
            // an attempt that was never answered needs no answer, unless others come after it
            while (!list.isEmpty() && list.getLast().isEmpty()) {
                list.removeLast();
            }
            if (!list.isEmpty()) {
                responses.put(
                        state,
                        new MockedResponse(
                                "Recorded" + state.replaceAll("[^A-Za-z0-9]", ""),
                                list.stream()
                                        .map(each -> each.orElse(UNANSWERED))
                                        .toList()));
            }
        });
        return responses;
    }

    private static final MockedResponse.Answer UNANSWERED =
            new MockedResponse.Answer.Throw("States.TaskFailed", "The attempt was stopped before it was answered.");

    /** What an attempt answered, as a mock says it; empty where it had no answer. */
    public static Optional<MockedResponse.Answer> answer(TaskAttempts.Attempt attempt) {
        HistoryEvent ended = attempt.ended();
        if (ended == null) {
            return Optional.empty();
        }
        if (attempt.succeeded()) {
            Payload output = attempt.output() == null ? Payload.NULL : attempt.output();
            return Optional.of(new MockedResponse.Answer.Return(whole(attempt, output)));
        }
        return Optional.of(new MockedResponse.Answer.Throw(
                ended.error().orElse("States.TaskFailed"), ended.cause().orElse("")));
    }

    /** A function's own answer that looks like one of Invoke has to be wrapped, or its Payload alone would be taken. */
    private static Payload whole(TaskAttempts.Attempt attempt, Payload output) {
        JsonNode node = output.node();
        boolean direct = attempt.scheduled().details() instanceof EventDetails.LambdaScheduled;
        if (direct && node.has("StatusCode") && node.has("Payload")) {
            ObjectNode invoked = Json.NODES.objectNode().put("StatusCode", 200);
            invoked.set("Payload", node);
            return Payload.of(invoked);
        }
        return output;
    }
}
