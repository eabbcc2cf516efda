package dev.statewright.app.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.dataflow.FlowAnswer;
import dev.statewright.app.dataflow.HeldRules;
import dev.statewright.app.dataflow.Stage;
import dev.statewright.app.dataflow.StageOutcome;
import dev.statewright.app.dataflow.Stages;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.run.StateStatus;
import dev.statewright.model.sample.Evaluator;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.teststate.TestResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What TestState told of a state's data, as steps from its input to its output.
 *
 * @param stages those that were told of
 */
record TrialFlow(List<Stage> stages, FlowAnswer found) {

    private static final List<String> LIMITS =
            List.of("maxConcurrency", "toleratedFailureCount", "toleratedFailurePercentage");

    static TrialFlow of(TrialOutcome.Answered told) {
        Map<String, StageOutcome> outcomes = new LinkedHashMap<>();
        List<Stage> stages = new ArrayList<>();
        for (Stage stage : steps(told)) {
            Optional<JsonNode> value = value(stage, told);
            outcomes.put(stage.id(), value.map(StageOutcome::of).orElse(StageOutcome.NOTHING));
            if (value.isPresent() || isShownAnyway(stage, told)) {
                stages.add(stage);
            }
        }
        return new TrialFlow(stages, new FlowAnswer(outcomes, rules(told), Optional.of(result(told))));
    }

    private static List<Stage> steps(TrialOutcome.Answered told) {
        List<Stage> steps = new ArrayList<>();
        for (Stage stage : Stages.of(told.state())) {
            if (stage.kind() == Stage.Kind.WORK) {
                told.inspection().fieldNames().forEachRemaining(name -> {
                    if (name.equals("request") || name.equals("response")) {
                        steps.add(Stage.told(name));
                    }
                });
                steps.add(Stage.told("limits"));
            }
            steps.add(stage);
            if (stage.kind() == Stage.Kind.INPUT) {
                steps.add(Stage.told("items"));
            }
        }
        return steps;
    }

    private static Optional<JsonNode> value(Stage stage, TrialOutcome.Answered told) {
        return switch (stage.kind()) {
            case INPUT -> Optional.of(told.input());
            case PATH, TEMPLATE ->
                isLast(stage) ? regular(told) : stage.inspected().flatMap(told::inspected);
            case WORK -> told.inspected("result").or(told::mocked);
            case RULES -> Optional.empty();
            case VARIABLES -> variables(told);
            case TOLD ->
                switch (stage.field()) {
                    case "items" -> told.inspected("afterItemsPointer").or(() -> read(told));
                    case "limits" -> limits(told);
                    default -> told.inspected(stage.field());
                };
            case END -> told.output();
        };
    }

    private static boolean isShownAnyway(Stage stage, TrialOutcome.Answered told) {
        boolean written = told.state().common().json().has(stage.field());
        return switch (stage.kind()) {
            case INPUT, RULES, END -> true;
            case WORK -> !told.inspection().isMissingNode();
            case PATH, TEMPLATE, VARIABLES -> written && !told.inspection().isMissingNode();
            case TOLD -> false;
        };
    }

    private static boolean isLast(Stage stage) {
        return stage.field().equals("OutputPath") || stage.field().equals("Output");
    }

    /** A state that caught an error has an output, but not by the usual way; where nothing is written, the end tells it. */
    private static Optional<JsonNode> regular(TrialOutcome.Answered told) {
        boolean written = told.state().common().json().has("OutputPath")
                || told.state().common().json().has("Output");
        return written
                        && told.status() == StateStatus.SUCCEEDED
                        && !told.inspection().isMissingNode()
                ? told.output()
                : Optional.empty();
    }

    private static Optional<JsonNode> read(TrialOutcome.Answered told) {
        JsonNode data = told.said().path("stateConfiguration").path("mapItemReaderData");
        return data.isTextual() && !told.inspection().isMissingNode()
                ? Optional.of(Json.readTrusted(data.textValue()))
                : Optional.empty();
    }

    private static Optional<JsonNode> limits(TrialOutcome.Answered told) {
        ObjectNode limits = Json.NODES.objectNode();
        LIMITS.forEach(name -> told.inspected(name).ifPresent(value -> limits.set(name, value)));
        return limits.isEmpty() ? Optional.empty() : Optional.of(limits);
    }

    /** Those that the state has assigned. */
    private static Optional<JsonNode> variables(TrialOutcome.Answered told) {
        JsonNode given = given(told);
        JsonNode assign = told.state().common().json().path("Assign");
        ObjectNode fresh = Json.NODES.objectNode();
        told.inspected("variables")
                .ifPresent(all -> all.properties().forEach(each -> {
                    String name = each.getKey();
                    if (!each.getValue().equals(given.get(name)) || assign.has(name) || assign.has(name + ".$")) {
                        fresh.set(name, each.getValue());
                    }
                }));
        return fresh.isEmpty() ? Optional.empty() : Optional.of(fresh);
    }

    private static List<Optional<Boolean>> rules(TrialOutcome.Answered told) {
        if (!(told.state() instanceof ChoiceState choice)) {
            return List.of();
        }
        Map<String, JsonNode> variables = new LinkedHashMap<>();
        given(told).properties().forEach(each -> variables.put(each.getKey(), each.getValue()));
        JsonNode seen = told.inspected("afterInputPath").orElseGet(told::input);
        return HeldRules.of(
                choice,
                new Evaluator.Bindings(
                        seen, Map.of("input", told.input(), "context", Json.NODES.objectNode()), variables));
    }

    private static JsonNode given(TrialOutcome.Answered told) {
        return told.said().has("variables")
                ? Json.readTrusted(told.said().path("variables").asText())
                : Json.NODES.objectNode();
    }

    private static TestResult result(TrialOutcome.Answered told) {
        String error = told.error().orElse(null);
        String cause = told.cause().orElse(null);
        Payload output = told.output().map(Payload::of).orElse(Payload.EMPTY_OBJECT);
        return switch (told.status()) {
            case SUCCEEDED -> new TestResult.Succeeded(output, told.next());
            case CAUGHT -> new TestResult.Caught(error, cause, output, told.next());
            case IN_PROGRESS -> new TestResult.Retriable(error, cause);
            default -> new TestResult.Failed(error, cause);
        };
    }
}
