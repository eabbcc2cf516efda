package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.activity.ActivityTask;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.registry.RegisteredActivity;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Activities and the polls of their workers. */
final class ActivityOperations {
    /** So long AWS keeps a poll open. GetActivityTask. */
    private static final Duration LONGEST_POLL = Duration.ofSeconds(60);

    private final LocalAccount account;

    ActivityOperations(LocalAccount account) {
        this.account = account;
    }

    JsonNode create(Request request) {
        String name = request.required("name", 1, 80);
        Map<String, String> tags = Tags.of(request);
        ResourceName.check(name);
        String arn = account.arns().activity(name);
        RegisteredActivity activity = account.activities().create(arn, name);
        account.tags().put(arn, tags);
        ObjectNode answer = Json.NODES.objectNode().put("activityArn", arn);
        answer.set("creationDate", Dates.of(activity.creationDate()));
        return answer;
    }

    JsonNode describe(Request request) {
        String arn = ResourceArn.activity(request, "activityArn");
        RegisteredActivity activity =
                account.activities().activity(arn).orElseThrow(() -> ApiError.noSuchActivity(arn));
        ObjectNode answer = item(activity);
        answer.putObject("encryptionConfiguration").put("type", "AWS_OWNED_KEY");
        return answer;
    }

    private static ObjectNode item(RegisteredActivity activity) {
        ObjectNode item = Json.NODES.objectNode();
        item.put("activityArn", activity.arn());
        item.put("name", activity.name());
        item.set("creationDate", Dates.of(activity.creationDate()));
        return item;
    }

    JsonNode list(Request request) {
        return Page.of(request, "activities").of(account.activities().all(), ActivityOperations::item);
    }

    /** AWS is content where there is none. */
    JsonNode delete(Request request) {
        String arn = ResourceArn.activity(request, "activityArn");
        account.activities().remove(arn);
        account.tags().forget(arn);
        return Json.NODES.objectNode();
    }

    /** Waits up to a minute for a task; without one the answer is empty. */
    JsonNode task(Request request) {
        String worker = request.text("workerName", 1, 80).orElse(null);
        String arn = ResourceArn.activity(request, "activityArn");
        if (account.activities().activity(arn).isEmpty()) {
            throw ApiError.noSuchActivity(arn);
        }
        ObjectNode answer = Json.NODES.objectNode();
        poll(arn, worker)
                .ifPresent(task -> answer.put("taskToken", task.taskToken()).put("input", task.input()));
        return answer;
    }

    private Optional<ActivityTask> poll(String arn, String worker) {
        try {
            return account.queues().poll(arn, worker, LONGEST_POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
