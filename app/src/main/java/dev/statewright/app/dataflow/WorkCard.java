package dev.statewright.app.dataflow;

import dev.statewright.app.words.Words;
import javafx.scene.control.CheckBox;

/** What the state's work gives, or the error with which it fails. */
final class WorkCard extends GivenCard {

    private final DataFlowModel model;
    private final CheckBox fails = new CheckBox(Words.text("dataflow.work-fails"));

    WorkCard(Stage stage, DataFlowModel model) {
        super(stage, model, FlowInputs::result, FlowInputs::resultFrom, model::result);
        this.model = model;
        fails.setId("flow-fails");
        fails.setMinWidth(USE_PREF_SIZE);
        show(model.inputsProperty().get());
        fails.selectedProperty().subscribe((_, now) -> model.failing(now));
        addToHead(fails);
    }

    @Override
    void update() {
        super.update();
        // the first time while the card is being made
        if (fails != null) {
            show(model.inputsProperty().get());
        }
    }

    private void show(FlowInputs inputs) {
        fails.setSelected(inputs.fails());
    }
}
