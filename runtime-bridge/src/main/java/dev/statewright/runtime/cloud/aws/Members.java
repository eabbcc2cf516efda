package dev.statewright.runtime.cloud.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The members' names of a request or an answer: Step Functions writes them all with a capital and without capitals within
 * ({@code DbInstanceIdentifier}), the API as it likes ({@code DBInstanceIdentifier}, {@code cluster}). The skeletons that the AWS CLI prints
 * tell the API's names. Step Functions Developer Guide, "Calling AWS SDK service integrations".
 */
final class Members {
    /** How skeletons show an object whose keys are the caller's own. */
    private static final String ANY_KEY = "KeyName";

    /** Objects that hold what a caller put there, in the APIs of many services. */
    private static final Set<String> MAPS = Set.of(
            "attributes",
            "environment",
            "headers",
            "item",
            "items",
            "labels",
            "metadata",
            "parameters",
            "tags",
            "variables");

    private static final Pattern MEMBER = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private static final String SUFFIX = "Value";

    private Members() {}

    /** A state's parameters with the API's names; what the skeleton does not know stays. */
    static JsonNode toApi(JsonNode value, JsonNode skeleton) {
        if (value.isArray()) {
            ArrayNode list = Json.NODES.arrayNode();
            value.forEach(item -> list.add(toApi(item, skeleton.path(0))));
            return list;
        }
        if (!value.isObject()) {
            return value;
        }
        if (skeleton.isTextual()) {
            // text in the API may be any JSON in a state
            return Json.NODES.textNode(Json.write(value));
        }
        ObjectNode object = Json.NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String name = skeleton.has(ANY_KEY) ? member.getKey() : apiName(member.getKey(), skeleton);
            JsonNode shape = skeleton.path(skeleton.has(ANY_KEY) ? ANY_KEY : name);
            if (!member.getValue().isNull()) {
                object.set(name, toApi(member.getValue(), shape));
            }
        }
        return object;
    }

    private static String apiName(String name, JsonNode skeleton) {
        return find(name, skeleton)
                .or(() -> name.endsWith(SUFFIX)
                        ? find(name.substring(0, name.length() - SUFFIX.length()), skeleton)
                        : Optional.empty())
                .orElse(name);
    }

    private static Optional<String> find(String name, JsonNode skeleton) {
        return skeleton.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name::equalsIgnoreCase)
                .findFirst();
    }

    /**
     * An answer with Step Functions' names. The CLI does not tell an answer's shape; keys of the caller's own (tags, attributes) are known
     * by their holder's name and by what they look like.
     *
     * @param skeleton of the request, whose maps have the same names as those of the answer
     * @param optimized integrations of its own keep the API's capitals within
     */
    static JsonNode toTask(JsonNode value, JsonNode skeleton, boolean optimized) {
        Set<String> maps = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        maps.addAll(MAPS);
        collectMaps(skeleton, maps);
        return toTask(value, maps, optimized);
    }

    private static void collectMaps(JsonNode skeleton, Set<String> maps) {
        skeleton.forEach(item -> collectMaps(item, maps));
        skeleton.properties().stream()
                .filter(member -> member.getValue().has(ANY_KEY))
                .forEach(member -> maps.add(member.getKey()));
    }

    private static JsonNode toTask(JsonNode value, Set<String> maps, boolean optimized) {
        if (value.isArray()) {
            ArrayNode list = Json.NODES.arrayNode();
            value.forEach(item -> list.add(toTask(item, maps, optimized)));
            return list;
        }
        if (!value.isObject()) {
            return value;
        }
        ObjectNode object = Json.NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String key = member.getKey();
            boolean own = maps.contains(key) && member.getValue().isObject();
            object.set(
                    MEMBER.matcher(key).matches() ? taskName(key, optimized) : key,
                    own ? member.getValue() : toTask(member.getValue(), maps, optimized));
        }
        return object;
    }

    private static String taskName(String name, boolean optimized) {
        String camel = optimized ? name : lowered(name);
        return Character.toUpperCase(camel.charAt(0)) + camel.substring(1);
    }

    /** Lowers the leading capitals but the one that begins a word, as the SDK for Java does: {@code DBInstance} is {@code dbInstance}. */
    private static String lowered(String name) {
        StringBuilder head = new StringBuilder();
        int at = 0;
        do {
            head.append(Character.toLowerCase(name.charAt(at++)));
        } while (at < name.length()
                && Character.isUpperCase(name.charAt(at))
                && !(at < name.length() - 1 && Character.isLowerCase(name.charAt(at + 1))));
        return head + name.substring(at);
    }
}
