package dev.statewright.runtime.nested;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Members as workflows write them, {@code StateMachineArn}, and as the API does, {@code stateMachineArn}. */
final class MemberNames {
    /** Members that hold JSON as a text: a workflow may give the JSON itself. */
    private static final Set<String> TEXTS =
            Set.of("input", "output", "definition", "context", "variables", "result", "mapItemReaderData");

    private static final Set<String> DATES =
            Set.of("startDate", "stopDate", "redriveDate", "creationDate", "updateDate", "timestamp");

    private MemberNames() {}

    /** A workflow's arguments as the API takes them. Null members are left out. */
    static ObjectNode request(JsonNode arguments) {
        ObjectNode request = Json.NODES.objectNode();
        arguments.properties().forEach(member -> {
            if (!member.getValue().isNull()) {
                String name = lower(member.getKey());
                request.set(name, argument(name, member.getValue()));
            }
        });
        return request;
    }

    private static JsonNode argument(String name, JsonNode value) {
        if (TEXTS.contains(name)) {
            return value.isTextual() ? value : Json.NODES.textNode(Json.write(value));
        }
        if (value.isObject()) {
            return request(value);
        }
        if (value.isArray()) {
            ArrayNode list = Json.NODES.arrayNode();
            value.forEach(item -> list.add(argument("", item)));
            return list;
        }
        return value;
    }

    /** The API's answer as an SDK integration shows it: dates are texts. */
    static JsonNode sdkAnswer(JsonNode answer) {
        return answer(answer, date -> Json.NODES.textNode(date.toString()), false);
    }

    /** The API's answer as the optimized integration shows it: in alphabetical order, dates in milliseconds. */
    static JsonNode optimizedAnswer(JsonNode answer) {
        return answer(answer, date -> Json.NODES.numberNode(date.toEpochMilli()), true);
    }

    private static JsonNode answer(JsonNode value, Function<Instant, JsonNode> dates, boolean sorted) {
        if (value.isArray()) {
            ArrayNode list = Json.NODES.arrayNode();
            value.forEach(item -> list.add(answer(item, dates, sorted)));
            return list;
        }
        if (!value.isObject()) {
            return value;
        }
        Map<String, JsonNode> members = sorted ? new TreeMap<>() : new java.util.LinkedHashMap<>();
        value.properties().forEach(member -> {
            JsonNode held = member.getValue();
            boolean date = DATES.contains(member.getKey()) && held.isNumber();
            members.put(upper(member.getKey()), date ? dates.apply(instant(held)) : answer(held, dates, sorted));
        });
        ObjectNode answer = Json.NODES.objectNode();
        members.forEach(answer::set);
        return answer;
    }

    private static Instant instant(JsonNode seconds) {
        return Instant.ofEpochMilli(
                seconds.decimalValue().multiply(BigDecimal.valueOf(1000)).longValue());
    }

    static String lower(String name) {
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    static String upper(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
