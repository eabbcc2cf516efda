package dev.statewright.app.dataflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.inspector.field.StateEdits;
import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.LatestWins;
import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.sample.Sample;
import dev.statewright.model.sample.StateSample;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.teststate.StateMock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/**
 * The data flow of the selected state: what goes in, what is being typed in its fields, and what becomes of the data at each step,
 * evaluated in the background. To be used on the UI thread.
 */
final class DataFlowModel {

    private static final long SETTLED_NANOS = 500_000_000;

    private final DocumentSession session;
    private final ReadOnlyObjectWrapper<Optional<State>> state =
            new ReadOnlyObjectWrapper<>(this, "state", Optional.empty());
    private final ReadOnlyObjectWrapper<FlowInputs> inputs =
            new ReadOnlyObjectWrapper<>(this, "inputs", new FlowInputs("{}", "", false, "", ""));
    private final ReadOnlyObjectWrapper<FlowAnswer> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", FlowAnswer.NOTHING);
    private final Map<StatePath, FlowInputs> typedInputs = new HashMap<>();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final LatestWins<FlowQuestion, FlowAnswer> evaluation;
    private Subscription following = Subscription.EMPTY;
    private boolean followed;
    private boolean evaluating;
    private long lastAnswer;

    DataFlowModel(DocumentSession session, DocumentServices services) {
        this.session = session;
        evaluation = new LatestWins<>(FlowEvaluation::of, services.background(), services.ui(), this::answered);
    }

    /** Whether all that is asked for was answered, and nothing else was asked for a moment. */
    boolean isSettled() {
        return state.get().isEmpty() || !evaluating && System.nanoTime() - lastAnswer > SETTLED_NANOS;
    }

    private void answered(FlowAnswer found) {
        evaluating = false;
        lastAnswer = System.nanoTime();
        answer.set(found);
    }

    /** Begins to follow the session; until then nothing is evaluated. */
    void follow() {
        if (!followed) {
            followed = true;
            following = Subscription.combine(
                    session.selectionProperty().subscribe(this::select),
                    session.documentProperty().subscribe((_, _) -> look()),
                    session.samples().samplesProperty().subscribe((_, _) -> look()));
        }
    }

    void unfollow() {
        following.unsubscribe();
        evaluation.cancel();
        followed = false;
    }

    ReadOnlyObjectProperty<Optional<State>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FlowInputs> inputsProperty() {
        return inputs.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FlowAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** The steps of the selected state. */
    List<Stage> stages() {
        return state.get().map(Stages::of).orElse(List.of());
    }

    /** What is known of the selected state. */
    Optional<StateSample> sample() {
        return state.get()
                .map(State::path)
                .flatMap(session.samples().samplesProperty().get()::of);
    }

    /** The selected state's fields, to be committed by one command each. */
    Optional<StateEdits> edits() {
        return state.get().map(found -> new StateEdits(session.document(), found, session::attempt));
    }

    /** The text of a field as the document has it. */
    String written(Stage stage) {
        return edits().map(fields ->
                        stage.kind() == Stage.Kind.PATH ? fields.text(stage.field()) : fields.raw(stage.field()))
                .orElse("");
    }

    /** Somebody types in a field: what would come of it is shown at once. */
    void type(Stage stage, String text) {
        if (text.equals(written(stage))) {
            typed.remove(stage.field());
        } else {
            typed.put(stage.field(), text);
        }
        evaluate();
    }

    /** Takes what was typed in a field to the document. @return what is wrong with it; nothing has changed then */
    Optional<String> commit(Stage stage, String text) {
        if (text.equals(written(stage))) {
            typed.remove(stage.field());
            return Optional.empty();
        }
        Optional<String> refusal = edits().flatMap(fields -> {
            var commit = stage.kind() == Stage.Kind.PATH ? fields.path(stage.field()) : fields.jsonValue(stage.field());
            return commit.commit(text);
        });
        if (refusal.isEmpty()) {
            typed.remove(stage.field());
        }
        return refusal;
    }

    /** Somebody types an input, or has chosen one. */
    void input(String text, String from) {
        change(inputs.get().withInput(text, from));
    }

    void result(String text) {
        change(inputs.get().withResult(text));
    }

    void failing(boolean now) {
        change(inputs.get().failing(now));
    }

    /** Goes back to what is known. */
    void forget() {
        state.get().ifPresent(found -> {
            typedInputs.remove(found.path());
            look();
        });
    }

    /** Whether the inputs are others than what is known. */
    boolean isTyped() {
        return state.get()
                .filter(found -> typedInputs.containsKey(found.path()))
                .isPresent();
    }

    private void change(FlowInputs changed) {
        if (!changed.equals(inputs.get())) {
            state.get().ifPresent(found -> typedInputs.put(found.path(), changed));
            inputs.set(changed);
            evaluate();
        }
    }

    private void select(Selection selection) {
        typed.clear();
        look();
    }

    private void look() {
        Optional<State> found =
                session.selection().primary().flatMap(session.document().machine()::state);
        state.set(found);
        found.ifPresent(selected -> {
            inputs.set(Optional.ofNullable(typedInputs.get(selected.path()))
                    .orElseGet(() -> FlowInputs.known(selected, sample())));
            evaluate();
        });
    }

    private void evaluate() {
        if (state.get().isEmpty()) {
            return;
        }
        Optional<JsonNode> input = json(inputs.get().input());
        if (input.isEmpty()) {
            evaluation.cancel();
            answered(FlowAnswer.NOTHING);
            return;
        }
        State draft = StateDraft.of(state.get().get(), stages(), typed).state();
        Map<String, JsonNode> variables = new LinkedHashMap<>();
        Optional<StateSample> known = sample();
        known.map(StateSample::variables).orElse(Map.of()).forEach((name, value) -> put(variables, name, value));
        evaluating = true;
        evaluation.request(new FlowQuestion(
                draft,
                input.get(),
                result(),
                variables,
                known.map(StateSample::context).orElseGet(Json.NODES::objectNode)));
    }

    private static void put(Map<String, JsonNode> variables, String name, Sample value) {
        if (!value.isUnknown()) {
            variables.put(name, value.value());
        }
    }

    private Optional<StateMock> result() {
        return json(inputs.get().result())
                .map(value -> inputs.get().fails()
                        ? new StateMock.ErrorOutput(
                                value.path("Error").asText(),
                                value.path("Cause").asText())
                        : new StateMock.Result(Payload.of(value)));
    }

    /** The state's input; a missing node while that is no JSON. */
    JsonNode givenInput() {
        return json(inputs.get().input()).orElseGet(Json.NODES::missingNode);
    }

    /** Absent for a text that is no JSON. */
    static Optional<JsonNode> json(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(text));
        } catch (JsonProcessingException halfTyped) {
            return Optional.empty();
        }
    }
}
