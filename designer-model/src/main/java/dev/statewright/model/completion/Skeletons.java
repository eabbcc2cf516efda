package dev.statewright.model.completion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.behavior.FieldOrder;
import dev.statewright.model.diagnostic.Grammar.Expected;
import dev.statewright.model.diagnostic.Grammar.Offer;
import dev.statewright.model.diagnostic.Grammar.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Values to begin with for fields, with places that wait for the author. */
final class Skeletons {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> OBJECTS =
            Set.of("Parameters", "Arguments", "Assign", "ResultSelector", "ItemSelector", "Credentials", "BatchInput");
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("Seconds", "5"),
            Map.entry("TimeoutSeconds", "300"),
            Map.entry("HeartbeatSeconds", "60"),
            Map.entry("IntervalSeconds", "2"),
            Map.entry("MaxAttempts", "3"),
            Map.entry("BackoffRate", "2"),
            Map.entry("MaxDelaySeconds", "60"),
            Map.entry("MaxConcurrency", "10"),
            Map.entry("MaxItems", "100"),
            Map.entry("MaxItemsPerBatch", "10"),
            Map.entry("MaxInputBytesPerBatch", "262144"),
            Map.entry("ToleratedFailureCount", "1"),
            Map.entry("ToleratedFailurePercentage", "5"));

    private Skeletons() {}

    /** @param expected at the field */
    static JsonNode of(String field, Expected expected, QueryLanguage language) {
        return switch (expected) {
            case Expected.Words _ -> Hole.text("");
            case Expected.Flag _ -> field.equals("End") ? BooleanNode.TRUE : Hole.raw("true");
            case Expected.States _ -> NODES.objectNode();
            case Expected.Items(Expected item) -> items(field, item, language);
            case Expected.Fields fields -> object(fields, language);
            case Expected.Anything _ -> plain(field, language);
        };
    }

    private static ArrayNode items(String field, Expected item, QueryLanguage language) {
        ArrayNode array = NODES.arrayNode();
        array.add(of(field, item, language));
        if (field.equals("And") || field.equals("Or") || field.equals("Branches")) {
            array.add(of(field, item, language));
        }
        return array;
    }

    /** An object with what it must have. */
    static ObjectNode object(Expected.Fields fields, QueryLanguage language) {
        ObjectNode object = NODES.objectNode();
        Set<String> names = fields.offers().stream().map(Offer::name).collect(Collectors.toSet());
        if (fields.part() == Part.CHOICE_RULE) {
            return rule(names, language);
        }
        if (names.contains("ErrorEquals")) {
            return handler(names);
        }
        if (names.contains("States")) {
            return scope(names);
        }
        List<String> required = fields.offers().stream()
                .filter(Offer::required)
                .map(Offer::name)
                .toList();
        for (String name : FieldOrder.sorted(required, false)) {
            object.set(name, plain(name, language));
        }
        return object;
    }

    private static ObjectNode rule(Set<String> names, QueryLanguage language) {
        ObjectNode rule = NODES.objectNode();
        if (language == QueryLanguage.JSONATA) {
            rule.set("Condition", plain("Condition", language));
        } else {
            rule.set("Variable", Hole.text("$."));
            rule.set("StringEquals", Hole.text(""));
        }
        if (names.contains("Next")) {
            rule.set("Next", Hole.text(""));
        }
        return rule;
    }

    private static ObjectNode handler(Set<String> names) {
        ObjectNode handler = NODES.objectNode();
        handler.set("ErrorEquals", NODES.arrayNode().add(Hole.text("States.ALL")));
        if (names.contains("Next")) {
            handler.set("Next", Hole.text(""));
        } else {
            for (String number : List.of("IntervalSeconds", "MaxAttempts", "BackoffRate")) {
                handler.set(number, Hole.raw(NUMBERS.get(number)));
            }
        }
        return handler;
    }

    private static ObjectNode scope(Set<String> names) {
        ObjectNode scope = NODES.objectNode();
        if (names.contains("ProcessorConfig")) {
            scope.set("ProcessorConfig", NODES.objectNode().put("Mode", "INLINE"));
        }
        scope.set("StartAt", Hole.text(""));
        scope.set("States", NODES.objectNode());
        return scope;
    }

    /** A number or a text. */
    static JsonNode plain(String field, QueryLanguage language) {
        if (OBJECTS.contains(field)) {
            return NODES.objectNode();
        }
        if (NUMBERS.containsKey(field)) {
            return Hole.raw(NUMBERS.get(field));
        }
        if (field.equals("Version")) {
            return Hole.text("1.0");
        }
        if (field.startsWith("Numeric") && !field.endsWith("Path")) {
            return Hole.raw(IntNode.valueOf(0).toString());
        }
        if (field.equals("Timestamp") || field.startsWith("Timestamp") && !field.endsWith("Path")) {
            return Hole.text("2030-01-01T00:00:00Z");
        }
        if (field.endsWith("Path") || field.equals("Variable")) {
            return Hole.text("$.");
        }
        if (language == QueryLanguage.JSONATA
                && (field.equals("Output") || field.equals("Condition") || field.equals("Items"))) {
            return Hole.text("{% $states.input %}");
        }
        return Hole.text("");
    }
}
