package dev.statewright.model.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An input for a workflow, made of what its states read from the execution's input: the places, with values of the kind that they are
 * compared with. A value that decides a Choice is one for which the first rule about it holds.
 */
public final class InputSkeleton {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String EXECUTION = "Execution";
    private static final Set<String> NOT_READ = Set.of(
            "States",
            "Branches",
            "Iterator",
            "ItemProcessor",
            "Retry",
            "Catch",
            "ResultSelector",
            "Comment",
            "InputPath",
            "OutputPath",
            "ResultPath");

    private final InputTree tree = new InputTree();
    private final Map<StatePath, InputView> visited = new HashMap<>();
    private final Map<String, InputView> variables = new HashMap<>();

    /** Where the state leads to that is looked at. */
    private final List<Step> leading = new ArrayList<>();
    /** What is left to be looked at, the next on top. */
    private final Deque<Step> ahead = new ArrayDeque<>();

    private record Step(Scope scope, String state, InputView input) {}

    private InputSkeleton() {}

    /** An empty object where nothing is read. */
    public static JsonNode of(StateMachine machine) {
        InputSkeleton skeleton = new InputSkeleton();
        skeleton.follow(machine.scope());
        JsonNode json = skeleton.tree.toJson("");
        return json.isContainerNode() ? json : JSON.objectNode();
    }

    /** Goes the ways through the workflow, each to its end before the next; thousands of states may stand in a row. */
    private void follow(Scope whole) {
        enter(whole, InputView.WHOLE);
        do {
            leading.reversed().forEach(ahead::push);
            leading.clear();
            Step step = ahead.poll();
            if (step != null) {
                enter(step.scope, step.state, step.input);
            }
        } while (!leading.isEmpty() || !ahead.isEmpty());
    }

    private void enter(Scope scope, InputView input) {
        scope.startAt().ifPresent(name -> leading.add(new Step(scope, name, input)));
    }

    private void enter(Scope scope, String name, InputView input) {
        Optional<State> found = scope.state(name);
        if (found.isEmpty()) {
            return;
        }
        State state = found.get();
        InputView before = visited.get(state.path());
        if (before != null && (before.base().isPresent() || input.base().isEmpty())) {
            return;
        }
        visited.put(state.path(), input);
        boolean jsonata = state.common().language() == QueryLanguage.JSONATA;
        JsonNode json = state.common().json();
        Reading reading = new Reading(jsonata, jsonata ? input : shifted(input, json.get("InputPath"), false));
        reading.items = items(json, reading);
        json.properties().forEach(field -> {
            if (!NOT_READ.contains(field.getKey())) {
                read(field.getKey(), field.getValue(), reading);
            }
        });
        remember(json.path("Assign"), reading, state);
        inside(state, json, reading);
        InputView output = output(state, json, reading);
        next(scope, json.path("Next"), output);
        next(scope, json.path("Default"), output);
        json.path("Choices").forEach(rule -> next(scope, rule.path("Next"), output));
        json.path("Catch").forEach(catcher -> next(scope, catcher.path("Next"), caught(catcher, reading)));
    }

    private void next(Scope scope, JsonNode name, InputView output) {
        if (name.isTextual()) {
            leading.add(new Step(scope, name.textValue(), output));
        }
    }

    // ------------------------------------------------------------------------------------------------- what flows

    /** How a state reads: its language, what its input is, and what it iterates over. */
    private static final class Reading {
        private final boolean jsonata;
        private final InputView input;
        private InputView items = InputView.NONE;

        private Reading(boolean jsonata, InputView input) {
            this.jsonata = jsonata;
            this.input = input;
        }
    }

    private InputView items(JsonNode json, Reading reading) {
        JsonNode items = json.path(reading.jsonata ? "Items" : "ItemsPath");
        boolean map = json.path("Type").asText().equals("Map");
        if (!map || json.has("ItemReader")) {
            return InputView.NONE;
        }
        InputView all = items.isTextual() ? plain(items.textValue(), reading) : reading.input;
        all.base().ifPresent(place -> tree.at(place).element());
        return all.within(List.of(0));
    }

    private void inside(State state, JsonNode json, Reading reading) {
        boolean made = json.has("Parameters") || json.has("ItemSelector") || json.has("Arguments");
        InputView input = state.type() == StateType.MAP ? reading.items : reading.input;
        state.scopes().forEach(scope -> enter(scope, made ? InputView.NONE : input));
    }

    private InputView output(State state, JsonNode json, Reading reading) {
        boolean works =
                state.type() == StateType.TASK || state.type() == StateType.PARALLEL || state.type() == StateType.MAP;
        if (reading.jsonata) {
            return json.has("Output") ? written(json.get("Output"), reading) : works ? InputView.NONE : reading.input;
        }
        boolean result = works || state.type() == StateType.PASS && (json.has("Result") || json.has("Parameters"));
        return shifted(
                result ? merged(reading.input, json.get("ResultPath")) : reading.input, json.get("OutputPath"), true);
    }

    private static InputView caught(JsonNode catcher, Reading reading) {
        return reading.jsonata ? InputView.NONE : merged(reading.input, catcher.get("ResultPath"));
    }

    /** Where a result is put; beside it the input stays. */
    private static InputView merged(InputView input, JsonNode resultPath) {
        if (resultPath == null) {
            return InputView.NONE;
        }
        if (resultPath.isNull()) {
            return input;
        }
        return InputPaths.only(resultPath.asText(), false)
                .filter(path -> !path.steps().isEmpty())
                .map(path -> input.hiding(path.steps().getFirst().toString()))
                .orElse(InputView.NONE);
    }

    private static InputView shifted(InputView input, JsonNode path, boolean output) {
        if (path == null || !path.isTextual()) {
            return path == null ? input : InputView.NONE;
        }
        return InputPaths.only(path.textValue(), false)
                .filter(found -> found.root().equals("$"))
                .map(found -> input.within(found.steps()))
                .orElse(output ? InputView.NONE : input);
    }

    /** What an output in JSONata is of the input: all of it with more, a part of it, something else. */
    private InputView written(JsonNode output, Reading reading) {
        String text = output.asText().strip();
        return text.matches("(?s)\\{%\\s*\\$merge\\(\\s*\\[\\s*\\$states\\.input\\s*,.*")
                ? reading.input
                : plain(text, reading);
    }

    private InputView plain(String text, Reading reading) {
        String inner = text.startsWith("{%")
                ? text.substring(2, Math.max(2, text.length() - 2)).strip()
                : text;
        return InputPaths.only(inner, reading.jsonata)
                .map(path -> view(path, reading))
                .orElse(InputView.NONE);
    }

    private void remember(JsonNode assign, Reading reading, State state) {
        boolean works =
                state.type() == StateType.TASK || state.type() == StateType.PARALLEL || state.type() == StateType.MAP;
        assign.properties().forEach(variable -> {
            if (variable.getValue().isTextual() && (reading.jsonata || !works)) {
                String name = variable.getKey().replaceFirst("\\.\\$$", "");
                InputView view = plain(variable.getValue().textValue(), reading);
                variables.putIfAbsent("$" + name, view);
            }
        });
    }

    // -------------------------------------------------------------------------------------------------- what is read

    private void read(String name, JsonNode value, Reading reading) {
        if (value.isObject()) {
            if (value.has("Variable")) {
                compared(value, reading);
            }
            value.properties().forEach(field -> read(field.getKey(), field.getValue(), reading));
        } else if (value.isArray()) {
            value.forEach(each -> read(name, each, reading));
        } else if (value.isTextual()) {
            text(name, value.textValue(), reading);
        }
    }

    private void text(String name, String text, Reading reading) {
        if (reading.jsonata) {
            if (text.startsWith("{%")) {
                InputPaths.inJsonata(text).forEach(path -> wish(path, reading, literal(path)));
            }
        } else if (name.endsWith(".$") || name.endsWith("Path")) {
            InputPaths.inJsonPath(text).forEach(path -> wish(path, reading, byField(name)));
        }
    }

    private void wish(InputPaths.Found path, Reading reading, Optional<JsonNode> value) {
        view(path, reading)
                .base()
                .ifPresent(place -> value.ifPresentOrElse(tree.at(place)::wish, () -> tree.at(place)));
    }

    /** The place that a path means. */
    private InputView view(InputPaths.Found path, Reading reading) {
        return switch (path.root()) {
            case "$" -> reading.jsonata ? InputView.NONE : reading.input.within(path.steps());
            case "$$" -> context(path, reading);
            case "$states" ->
                path.behind("input")
                        .map(reading.input::within)
                        .orElseGet(() -> path.behind("context")
                                .map(steps -> context(new InputPaths.Found("$$", steps, "", ""), reading))
                                .orElse(InputView.NONE));
            default -> variables.getOrDefault(path.root(), InputView.NONE).within(path.steps());
        };
    }

    private static InputView context(InputPaths.Found path, Reading reading) {
        return path.behind(EXECUTION, "Input")
                .map(InputView.WHOLE::within)
                .orElseGet(() -> path.behind("Map", "Item", "Value")
                        .map(reading.items::within)
                        .orElse(InputView.NONE));
    }

    // ------------------------------------------------------------------------------------------------------- values

    private void compared(JsonNode rule, Reading reading) {
        rule.properties().forEach(field -> {
            Optional<JsonNode> value = satisfying(field.getKey(), field.getValue());
            if (value.isPresent()) {
                InputPaths.only(rule.path("Variable").asText(), false).ifPresent(path -> wish(path, reading, value));
            }
        });
        InputPaths.only(rule.path("Variable").asText(), false).ifPresent(path -> wish(path, reading, Optional.empty()));
    }

    /** A value for which a comparison holds. ASL specification, "Choice State". */
    private static Optional<JsonNode> satisfying(String operator, JsonNode operand) {
        return switch (operator) {
            case "StringEquals",
                    "StringGreaterThanEquals",
                    "StringLessThanEquals",
                    "NumericEquals",
                    "NumericGreaterThanEquals",
                    "NumericLessThanEquals",
                    "BooleanEquals",
                    "TimestampEquals",
                    "TimestampGreaterThanEquals",
                    "TimestampLessThanEquals" -> Optional.of(operand);
            case "StringMatches" -> Optional.of(JSON.textNode(operand.asText().replace("*", "")));
            case "NumericGreaterThan" -> Optional.of(more(operand, 1));
            case "NumericLessThan" -> Optional.of(more(operand, -1));
            case "IsNumeric" -> Optional.of(JSON.numberNode(1));
            case "IsBoolean" -> Optional.of(JSON.booleanNode(true));
            case "IsTimestamp" -> Optional.of(JSON.textNode("2030-01-01T00:00:00Z"));
            default ->
                operator.startsWith("Timestamp") && !operator.endsWith("Path")
                        ? Optional.of(JSON.textNode("2030-01-01T00:00:00Z"))
                        : Optional.empty();
        };
    }

    private static Optional<JsonNode> literal(InputPaths.Found path) {
        String text = path.literal();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.equals("true") || text.equals("false")) {
            boolean holds = text.equals("true") != path.comparator().equals("!=");
            return Optional.of(JSON.booleanNode(holds));
        }
        if (text.charAt(0) == '"' || text.charAt(0) == '\'') {
            String inner = text.substring(1, text.length() - 1);
            return Optional.of(JSON.textNode(path.comparator().equals("!=") ? inner + "…" : inner));
        }
        JsonNode number = JSON.numberNode(new BigDecimal(text));
        return Optional.of(
                switch (path.comparator()) {
                    case ">", "!=" -> more(number, 1);
                    case "<" -> more(number, -1);
                    default -> integral(number.decimalValue());
                });
    }

    private static JsonNode more(JsonNode number, int by) {
        return integral(number.decimalValue().add(BigDecimal.valueOf(by)));
    }

    private static JsonNode integral(BigDecimal value) {
        boolean whole =
                value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(BigDecimal.valueOf(1L << 52)) < 0;
        return whole ? JSON.numberNode(value.longValue()) : JSON.numberNode(value);
    }

    private static Optional<JsonNode> byField(String name) {
        return switch (name) {
            case "SecondsPath",
                    "TimeoutSecondsPath",
                    "HeartbeatSecondsPath",
                    "MaxConcurrencyPath",
                    "MaxItemsPath",
                    "ToleratedFailureCountPath",
                    "ToleratedFailurePercentagePath" -> Optional.of(JSON.numberNode(1));
            case "TimestampPath" -> Optional.of(JSON.textNode("2030-01-01T00:00:00Z"));
            case "ItemsPath" -> Optional.of(JSON.arrayNode().add((ObjectNode) JSON.objectNode()));
            default ->
                name.startsWith("Numeric")
                        ? Optional.of(JSON.numberNode(1))
                        : name.startsWith("Boolean") ? Optional.of(JSON.booleanNode(true)) : Optional.empty();
        };
    }
}
