package dev.statewright.app.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.run.step.StatusView;
import dev.statewright.app.words.Words;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.teststate.TestResult;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;

/** How the state ends: with what, and where it leads. */
final class EndCard extends StageCard {

    private final Supplier<JsonNode> input;
    private final Label status = new Label();
    private final Label next = new Label();
    private final FlowValue value = new FlowValue(Stage.END);

    /** @param input of the state: what it does not say is fresh in the output */
    EndCard(Supplier<JsonNode> input) {
        super(Stage.END);
        this.input = input;
        status.setId("flow-status");
        next.setId("flow-next");
        status.setWrapText(true);
        next.getStyleClass().add("rule-target");
        next.managedProperty().bind(next.textProperty().isNotEmpty());
        add(status, false);
        add(next, false);
        add(value, true);
    }

    @Override
    void show(FlowAnswer answer) {
        problem(answer.of(stage()).problem().orElse(""));
        value.show(answer.valueOf(stage()), input.get());
        next.setText("");
        if (answer.result().isEmpty()) {
            say(StateStatus.NOT_STARTED, Words.text("dataflow.not-there"));
            unreached(true);
            return;
        }
        unreached(false);
        switch (answer.result().get()) {
            case TestResult.Succeeded succeeded -> {
                say(StateStatus.SUCCEEDED, Words.text("dataflow.succeeds"));
                goesTo(succeeded.next());
            }
            case TestResult.Caught caught -> {
                say(StateStatus.CAUGHT, Words.text("dataflow.catches", caught.error()));
                goesTo(caught.next());
            }
            case TestResult.Retriable retried ->
                say(StateStatus.IN_PROGRESS, Words.text("dataflow.retries", retried.error()));
            case TestResult.Failed(String error, String cause) ->
                say(
                        StateStatus.FAILED,
                        Words.text("dataflow.fails", error == null ? "" : error, cause == null ? "" : cause)
                                .strip());
        }
    }

    private void goesTo(Optional<String> target) {
        next.setText(target.map(name -> "\u2192 " + name).orElse(Words.text("dataflow.ends")));
    }

    private void say(StateStatus how, String text) {
        StatusView.show(status, how, text);
    }
}
