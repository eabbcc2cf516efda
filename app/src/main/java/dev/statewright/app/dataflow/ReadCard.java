package dev.statewright.app.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;
import javafx.scene.control.Label;

/** A step to be read: what is written in its field, and the data behind it. */
final class ReadCard extends StageCard {

    private static final double LETTER = 7.4;
    private static final double MARGIN = 52;
    private static final double NARROW = 150;
    private static final double WIDE = 240;

    private final Supplier<JsonNode> input;
    private final FlowValue value;

    /**
     * @param written in the step's field; empty where nothing is
     * @param input of the state: what it does not say is fresh behind the step
     */
    ReadCard(Stage stage, String written, Supplier<JsonNode> input) {
        super(stage);
        this.input = input;
        this.value = new FlowValue(stage);
        if (!written.isEmpty()) {
            Label field = new Label(written);
            field.setId("flow-written-" + stage.id());
            field.getStyleClass().add("stage-path");
            field.setMinWidth(0);
            add(field, false);
        }
        add(value, true);
    }

    @Override
    void show(FlowAnswer answer) {
        StageOutcome outcome = answer.of(stage());
        value.show(outcome.value(), input.get());
        widen(Math.clamp(value.longestLine() * LETTER + MARGIN, NARROW, WIDE));
        problem(outcome.problem().orElse(""));
        unreached(outcome.value().isEmpty() && outcome.problem().isEmpty());
    }
}
