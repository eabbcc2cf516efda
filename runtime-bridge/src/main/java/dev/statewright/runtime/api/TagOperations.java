package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tags of state machines and activities. */
final class TagOperations {
    private final LocalAccount account;

    TagOperations(LocalAccount account) {
        this.account = account;
    }

    JsonNode tag(Request request) {
        Map<String, String> tags = Tags.of(request);
        account.tags().put(resource(request), tags);
        return Json.NODES.objectNode();
    }

    JsonNode untag(Request request) {
        List<String> keys = new ArrayList<>();
        request.json().path("tagKeys").forEach(key -> keys.add(key.asText()));
        account.tags().remove(resource(request), keys);
        return Json.NODES.objectNode();
    }

    JsonNode list(Request request) {
        ObjectNode answer = Json.NODES.objectNode();
        ArrayNode tags = answer.putArray("tags");
        account.tags()
                .tags(resource(request))
                .forEach((key, value) -> tags.addObject().put("key", key).put("value", value));
        return answer;
    }

    private String resource(Request request) {
        String arn = request.required("resourceArn", 1, 256);
        request.check();
        ResourceArn.of(arn, "stateMachine", "activity");
        if (account.machines().machine(arn).isEmpty()
                && account.activities().activity(arn).isEmpty()) {
            throw ApiError.noSuchResource(arn);
        }
        return arn;
    }
}
