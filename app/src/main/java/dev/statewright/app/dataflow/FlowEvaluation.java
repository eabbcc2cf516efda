package dev.statewright.app.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.sample.Evaluator;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.preview.Preview;
import dev.statewright.runtime.preview.Previews;
import dev.statewright.runtime.preview.Simulation;
import dev.statewright.runtime.teststate.StateMock;
import dev.statewright.runtime.teststate.TestResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows the data through a state as TestState does, and asks the evaluators for the steps that TestState does not show. */
final class FlowEvaluation {

    private final FlowQuestion question;
    private final State state;
    private final QueryLanguage language;
    private final Simulation simulation;
    private final Map<String, StageOutcome> outcomes = new LinkedHashMap<>();
    private JsonNode before;
    private boolean broken;

    private FlowEvaluation(FlowQuestion question) {
        this.question = question;
        this.state = question.state();
        this.language = state.common().language();
        this.simulation = Simulation.of(state, question.result(), bindings(question.input()));
        this.before = question.input();
    }

    /** Takes up to a second for each expression: not to be called on the UI thread. */
    static FlowAnswer of(FlowQuestion question) {
        return new FlowEvaluation(question).answer();
    }

    private FlowAnswer answer() {
        List<Stage> stages = Stages.of(state);
        for (Stage stage : stages) {
            boolean transforms = stage.kind() == Stage.Kind.PATH || stage.kind() == Stage.Kind.TEMPLATE;
            StageOutcome outcome = broken && transforms ? StageOutcome.NOTHING : outcome(stage);
            outcomes.put(stage.id(), outcome);
            broken |=
                    transforms && outcome.value().isEmpty() || outcome.problem().isPresent();
            if (transforms && outcome.value().isPresent()) {
                before = outcome.value().get();
            }
        }
        tellWhy(stages);
        return new FlowAnswer(outcomes, rules(), simulation.outcome());
    }

    private StageOutcome outcome(Stage stage) {
        return switch (stage.kind()) {
            case INPUT -> StageOutcome.of(question.input());
            case WORK -> work();
            case RULES, TOLD -> StageOutcome.NOTHING;
            case VARIABLES -> broken ? StageOutcome.NOTHING : assigned();
            case END -> output();
            case PATH, TEMPLATE -> behind(stage);
        };
    }

    private StageOutcome behind(Stage stage) {
        if (stage.field().equals("OutputPath") || stage.field().equals("Output")) {
            return simulation.outcome().map(FlowEvaluation::regular).orElse(StageOutcome.NOTHING);
        }
        Optional<JsonNode> shown = stage.inspected().map(simulation.steps()::get);
        if (shown.isPresent()) {
            return StageOutcome.of(shown.get());
        }
        boolean behindTheWork = stage.field().startsWith("Result");
        boolean noItems = stage.field().equals("ItemsPath") && failure().isPresent();
        if (behindTheWork || noItems) {
            return StageOutcome.NOTHING;
        }
        JsonNode written = state.common().json().get(stage.field());
        if (written == null) {
            return StageOutcome.of(before);
        }
        if (written.isNull()) {
            return StageOutcome.of(Json.NODES.objectNode());
        }
        Preview preview = stage.kind() == Stage.Kind.PATH
                ? Previews.value(written.asText(), language, stage.field(), bindings(before))
                : Previews.template(written, language, stage.field(), bindings(before));
        return outcome(preview);
    }

    /** A state that caught an error has an output, but not by the usual way. */
    private static StageOutcome regular(TestResult result) {
        return result instanceof TestResult.Succeeded succeeded
                ? StageOutcome.of(succeeded.output().node())
                : StageOutcome.NOTHING;
    }

    private StageOutcome work() {
        return question.result()
                .map(result -> switch (result) {
                    case StateMock.Result given ->
                        StageOutcome.of(given.result().node());
                    case StateMock.ErrorOutput _ -> StageOutcome.NOTHING;
                })
                .orElse(StageOutcome.NOTHING);
    }

    private StageOutcome assigned() {
        if (simulation.outcome().isEmpty()) {
            return StageOutcome.NOTHING;
        }
        Optional<StageOutcome> refused = failure().isPresent() ? failedAssign() : Optional.empty();
        if (refused.isPresent()) {
            return refused.get();
        }
        ObjectNode fresh = Json.NODES.objectNode();
        simulation.variables().forEach((name, value) -> {
            if (!value.equals(question.variables().get(name)) || isWritten(name)) {
                fresh.set(name, value);
            }
        });
        return fresh.isEmpty() ? StageOutcome.NOTHING : StageOutcome.of(fresh);
    }

    /** A state that fails may do so here: the causes of paths do not name the field. {@code $} is the result of a state that has one. */
    private Optional<StageOutcome> failedAssign() {
        JsonNode assign = state.common().json().get("Assign");
        if (assign == null || language == QueryLanguage.JSONATA) {
            return Optional.empty();
        }
        JsonNode dollar = Simulation.works(state) ? work().value().orElse(before) : before;
        return Optional.of(outcome(Previews.template(assign, language, "Assign", bindings(dollar))))
                .filter(outcome -> outcome.problem().isPresent());
    }

    private boolean isWritten(String variable) {
        JsonNode assign = state.common().json().path("Assign");
        return assign.has(variable) || assign.has(variable + ".$");
    }

    private StageOutcome output() {
        return simulation
                .outcome()
                .map(result -> switch (result) {
                    case TestResult.Succeeded succeeded ->
                        StageOutcome.of(succeeded.output().node());
                    case TestResult.Caught caught ->
                        StageOutcome.of(caught.output().node());
                    case TestResult.Failed _, TestResult.Retriable _ -> StageOutcome.NOTHING;
                })
                .orElse(StageOutcome.NOTHING);
    }

    /** What failed stands at the first step that the data did not come to, unless an evaluator has said it at its own. */
    private void tellWhy(List<Stage> stages) {
        if (outcomes.values().stream().anyMatch(each -> each.problem().isPresent())) {
            return;
        }
        Optional<String> cause = simulation.problem().or(this::failure);
        cause.ifPresent(sentence -> outcomes.put(placeOf(sentence, stages).id(), StageOutcome.failed(sentence)));
    }

    private Optional<String> failure() {
        boolean given = question.result()
                .filter(StateMock.ErrorOutput.class::isInstance)
                .isPresent();
        if (given || simulation.outcome().isEmpty()) {
            return Optional.empty();
        }
        return switch (simulation.outcome().get()) {
            case TestResult.Failed(String error, String cause) ->
                state.type() == StateType.FAIL ? Optional.empty() : Optional.of(cause == null ? error : cause);
            case TestResult.Retriable(String error, String cause) -> Optional.of(cause == null ? error : cause);
            case TestResult.Caught caught -> Optional.of(caught.cause() == null ? caught.error() : caught.cause());
            case TestResult.Succeeded _ -> Optional.empty();
        };
    }

    private Stage placeOf(String sentence, List<Stage> stages) {
        return stages.stream()
                .filter(stage -> !stage.field().isEmpty()
                        && (sentence.contains("'" + stage.field() + "'")
                                || sentence.contains("'" + stage.field() + "/")
                                || sentence.contains("/" + stage.field())))
                .findFirst()
                .or(() -> stages.stream()
                        .filter(stage -> stage.kind() != Stage.Kind.VARIABLES
                                && outcomes.get(stage.id()).value().isEmpty())
                        .findFirst())
                .orElse(Stage.END);
    }

    private List<Optional<Boolean>> rules() {
        if (!(state instanceof ChoiceState choice)) {
            return List.of();
        }
        JsonNode seen =
                outcomes.getOrDefault("InputPath", StageOutcome.NOTHING).value().orElse(question.input());
        return HeldRules.of(choice, bindings(seen));
    }

    private static StageOutcome outcome(Preview preview) {
        return switch (preview) {
            case Preview.Value(JsonNode value) -> StageOutcome.of(value);
            case Preview.Failed(String _, String cause) -> StageOutcome.failed(cause);
            case Preview.Unreadable(String sentence) -> StageOutcome.failed(sentence);
        };
    }

    private Evaluator.Bindings bindings(JsonNode dollar) {
        Map<String, JsonNode> states = new LinkedHashMap<>();
        states.put("input", question.input());
        states.put("context", question.context());
        return new Evaluator.Bindings(dollar, states, question.variables());
    }
}
