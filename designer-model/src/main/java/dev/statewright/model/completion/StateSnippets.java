package dev.statewright.model.completion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.behavior.FieldOrder;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import dev.statewright.model.template.UniqueName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** States to be written whole: what the palette offers, with places that wait for what only the author knows. */
final class StateSnippets {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private StateSnippets() {}

    /** @param taken names that states have already */
    static List<Offer> of(QueryLanguage language, Set<String> taken) {
        List<Offer> offers = new ArrayList<>();
        for (StateTemplate template : StateTemplates.all()) {
            offers.add(
                    template.block().isPresent() ? pattern(template, language, taken) : one(template, language, taken));
        }
        return offers;
    }

    private static Offer one(StateTemplate template, QueryLanguage language, Set<String> taken) {
        String name = UniqueName.of(template.baseName(), taken);
        ObjectNode state = filled(template.type(), template.in(language), language);
        return new Offer(
                template.baseName(),
                Completion.Kind.SNIPPET,
                template.type().word(),
                false,
                List.of(Map.entry(Hole.key(name), state)),
                Optional.empty(),
                false);
    }

    /** A pattern's states under names that are free, leading to each other; the last of them ends the flow. */
    private static Offer pattern(StateTemplate template, QueryLanguage language, Set<String> taken) {
        ObjectNode states =
                (ObjectNode) template.block().orElseThrow().in(language).path("States");
        Set<String> used = new HashSet<>(taken);
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (var member : states.properties()) {
            String name = UniqueName.of(member.getKey(), used);
            used.add(name);
            names.put(member.getKey(), name);
        }
        for (var member : states.properties()) {
            ObjectNode state = (ObjectNode) member.getValue();
            rename(state, names);
            members.add(Map.entry(names.get(member.getKey()), ended(state)));
        }
        return new Offer(template.baseName(), Completion.Kind.SNIPPET, "", false, members, Optional.empty(), false);
    }

    private static void rename(JsonNode state, Map<String, String> names) {
        for (String field : List.of("Next", "Default")) {
            String target = state.path(field).asText();
            if (names.containsKey(target)) {
                ((ObjectNode) state).put(field, names.get(target));
            }
        }
        for (String list : List.of("Choices", "Catch")) {
            state.path(list).forEach(each -> rename(each, names));
        }
    }

    private static ObjectNode ended(ObjectNode state) {
        StateType type = StateType.of(state.path("Type").asText());
        boolean goesOn = state.has("Next") || state.has("End");
        return switch (type) {
            case CHOICE, SUCCEED, FAIL -> state;
            case TASK, PASS, WAIT, PARALLEL, MAP, UNKNOWN ->
                goesOn ? state : sorted((ObjectNode) state.set("End", BooleanNode.TRUE));
        };
    }

    private static ObjectNode filled(StateType type, ObjectNode state, QueryLanguage language) {
        switch (type) {
            case TASK -> {
                if (state.path("Resource").asText().isEmpty()) {
                    state.set("Resource", Hole.text(""));
                }
            }
            case CHOICE -> {
                state.set("Choices", NODES.arrayNode().add(rule(language)));
                state.set("Default", Hole.text(""));
            }
            case PARALLEL -> {
                ArrayNode branches = NODES.arrayNode();
                branches.add(branch("A")).add(branch("B"));
                state.set("Branches", branches);
            }
            case MAP -> ((ObjectNode) state.path("ItemProcessor")).setAll(branch("Item"));
            case WAIT -> state.set("Seconds", Hole.raw(state.path("Seconds").asText("5")));
            case FAIL -> {
                state.set("Error", Hole.text(""));
                state.set("Cause", Hole.text(""));
            }
            case PASS, SUCCEED, UNKNOWN -> {}
        }
        holes(state);
        switch (type) {
            case TASK, PASS, WAIT, PARALLEL, MAP -> state.set("Next", Hole.text(""));
            case CHOICE, SUCCEED, FAIL, UNKNOWN -> {}
        }
        return sorted(state);
    }

    /** Empty texts of a template wait for the author. */
    private static void holes(ObjectNode object) {
        for (var member : object.properties()) {
            if (member.getValue().isObject()) {
                holes((ObjectNode) member.getValue());
            } else if (member.getValue().isTextual()
                    && member.getValue().textValue().isEmpty()) {
                object.set(member.getKey(), Hole.text(""));
            }
        }
    }

    private static ObjectNode rule(QueryLanguage language) {
        ObjectNode rule = NODES.objectNode();
        switch (language) {
            case JSON_PATH -> {
                rule.set("Variable", Hole.text("$."));
                rule.set("StringEquals", Hole.text(""));
            }
            case JSONATA -> rule.set("Condition", Hole.text("{% $states.input %}"));
        }
        rule.set("Next", Hole.text(""));
        return rule;
    }

    private static ObjectNode branch(String suffix) {
        String name = "Pass " + suffix;
        ObjectNode branch = NODES.objectNode();
        branch.put("StartAt", name);
        branch.putObject("States").putObject(name).put("Type", "Pass").put("End", true);
        return branch;
    }

    private static ObjectNode sorted(ObjectNode state) {
        ObjectNode sorted = NODES.objectNode();
        List<String> names = new ArrayList<>();
        state.fieldNames().forEachRemaining(names::add);
        FieldOrder.sorted(names, false).forEach(name -> sorted.set(name, state.get(name)));
        return sorted;
    }
}
