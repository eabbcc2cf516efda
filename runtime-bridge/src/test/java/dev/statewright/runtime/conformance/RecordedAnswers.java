package dev.statewright.runtime.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.s3.MemoryObjectStore;
import dev.statewright.runtime.s3.ObjectStore;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers tasks as the recording did. */
final class RecordedAnswers implements TaskBackend {
    private final Map<String, List<JsonNode>> answers = new HashMap<>();
    private final JsonNode history;
    private final MemoryObjectStore objects = new MemoryObjectStore();

    RecordedAnswers(JsonNode recording) {
        history = recording.path("expected_history");
        for (JsonNode object : recording.path("s3_objects")) {
            objects.put(
                    object.path("Bucket").asText(),
                    object.path("Key").asText(),
                    object.path("Body").asText());
        }
        for (Map.Entry<String, JsonNode> state : recording.path("mocks").properties()) {
            List<JsonNode> list = new ArrayList<>();
            state.getValue().forEach(list::add);
            answers.put(state.getKey(), list);
        }
    }

    /** There was no such activity where the recording schedules none. */
    @Override
    public Optional<String> refusal(TaskRequest request) {
        for (JsonNode event : history) {
            if (event.path("type").asText().equals("ActivityScheduled")) {
                return Optional.empty();
            }
        }
        return Optional.of("The activity " + request.resource().arn() + " does not exist.");
    }

    /** Items are read from the recorded objects. */
    @Override
    public boolean answers(TaskRequest request) {
        return !(request.resource() instanceof TaskResource.ServiceIntegration service
                && service.service().equals("s3"));
    }

    @Override
    public Optional<ObjectStore> objectStore() {
        return Optional.of(objects);
    }

    @Override
    public void start(TaskRequest request, TaskCompletion completion) {
        if (!answers.containsKey(request.stateName()) && request.iteration().isPresent()) {
            // a child of a Map Run, whose history was not recorded: its answer shows nowhere
            completion.succeeded(request.input());
            return;
        }
        JsonNode answer = next(request);
        if (answer == null) {
            completion.failed("NoAnswer", "The recording has no answer for " + request.stateName());
            return;
        }
        if (request.resource() instanceof TaskResource.Activity) {
            completion.started(workerName());
        }
        if (answer.has("Submitted")) {
            completion.submitted(Payload.of(answer.get("Submitted")));
        }
        if (answer.has("Return")) {
            completion.succeeded(Payload.of(answer.get("Return")));
        } else {
            JsonNode cause = answer.path("Throw").path("Cause");
            completion.failed(
                    answer.path("Throw").path("Error").asText(), cause.isTextual() ? cause.textValue() : null);
        }
    }

    private JsonNode next(TaskRequest request) {
        List<JsonNode> left = answers.getOrDefault(request.stateName(), List.of());
        for (JsonNode each : left) {
            if (!each.has("iteration")
                    || each.get("iteration").asInt() == request.iteration().orElse(-1)) {
                left.remove(each);
                return each;
            }
        }
        return null;
    }

    private String workerName() {
        for (JsonNode event : history) {
            JsonNode name = event.path("activityStartedEventDetails").path("workerName");
            if (name.isTextual()) {
                return name.textValue();
            }
        }
        return null;
    }
}
