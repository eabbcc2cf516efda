package dev.statewright.app.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.dataflow.FlowInputs;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.State;
import dev.statewright.model.sample.StateSample;
import dev.statewright.runtime.history.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What somebody says of a test of one state: all that a request of TestState can say, as it is typed. */
final class TrialForm {

    final StringProperty input = new SimpleStringProperty(this, "input", "{}");
    /** Where the input comes from, for people; empty where they typed it. */
    final StringProperty inputFrom = new SimpleStringProperty(this, "inputFrom", "");

    final StringProperty variables = new SimpleStringProperty(this, "variables", "");
    final StringProperty context = new SimpleStringProperty(this, "context", "");
    final ObjectProperty<MockKind> mock = new SimpleObjectProperty<>(this, "mock", MockKind.NONE);
    final StringProperty result = new SimpleStringProperty(this, "result", "{}");
    final StringProperty error = new SimpleStringProperty(this, "error", "States.TaskFailed");
    final StringProperty cause = new SimpleStringProperty(this, "cause", "");
    final ObjectProperty<FieldValidation> validation =
            new SimpleObjectProperty<>(this, "validation", FieldValidation.STRICT);
    final StringProperty retries = new SimpleStringProperty(this, "retries", "");
    final StringProperty failures = new SimpleStringProperty(this, "failures", "");
    final StringProperty causedBy = new SimpleStringProperty(this, "causedBy", "");
    final StringProperty readerData = new SimpleStringProperty(this, "readerData", "");
    final ObjectProperty<InspectionLevel> level = new SimpleObjectProperty<>(this, "level", InspectionLevel.DEBUG);
    final BooleanProperty reveal = new SimpleBooleanProperty(this, "reveal", false);

    private boolean touched;

    private TrialForm() {}

    /** As it is before anybody has typed: with what is known of the state. */
    static TrialForm of(State state, Optional<StateSample> known) {
        TrialForm form = new TrialForm();
        FlowInputs inputs = FlowInputs.known(state, known);
        form.input.set(inputs.input());
        form.inputFrom.set(inputs.inputFrom());
        form.variables.set(known.map(TrialForm::variables).orElse(""));
        form.result.set(inputs.result().isEmpty() ? emptyResult(state) : inputs.result());
        TestedState tested = new TestedState(state);
        form.mock.set(tested.needsMock() ? MockKind.RESULT : MockKind.NONE);
        form.level.set(tested.isHttp() ? InspectionLevel.TRACE : InspectionLevel.DEBUG);
        List<Property<?>> all = List.of(
                form.input,
                form.variables,
                form.context,
                form.mock,
                form.result,
                form.error,
                form.cause,
                form.validation,
                form.retries,
                form.failures,
                form.causedBy,
                form.readerData,
                form.level,
                form.reveal);
        all.forEach(property -> property.subscribe((_, _) -> form.touched = true));
        return form;
    }

    /** Whether somebody has said something: then it stays as it is whatever becomes known. */
    boolean isTouched() {
        return touched;
    }

    boolean saysTheSame(TrialForm other) {
        return said().equals(other.said());
    }

    private List<Object> said() {
        return Stream.of(
                        input,
                        inputFrom,
                        variables,
                        context,
                        mock,
                        result,
                        error,
                        cause,
                        validation,
                        retries,
                        failures,
                        causedBy,
                        readerData,
                        level,
                        reveal)
                .<Object>map(Property::getValue)
                .toList();
    }

    /** An input that was chosen, or that another state has given. */
    void give(String text, String from) {
        input.set(text);
        inputFrom.set(from);
    }

    private static String variables(StateSample known) {
        ObjectNode values = Json.NODES.objectNode();
        known.variables().forEach((name, value) -> {
            if (!value.isUnknown()) {
                values.set(name, value.value());
            }
        });
        return values.isEmpty() ? "" : Json.writeIndented(values);
    }

    /** The least that such a state's work can give. */
    private static String emptyResult(State state) {
        JsonNode least = switch (state) {
            case ParallelState parallel -> {
                ArrayNode results = Json.NODES.arrayNode();
                parallel.branches().forEach(_ -> results.addObject());
                yield results;
            }
            case MapState _ -> Json.NODES.arrayNode();
            default -> Json.NODES.objectNode();
        };
        return Json.writeIndented(least);
    }
}
