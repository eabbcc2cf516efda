package dev.statewright.app.dataflow;

import dev.statewright.app.words.Words;
import javafx.scene.control.Label;

/** A step that nothing is written for and that lets the data through as they are: no more than its name. */
final class IdleCard extends StageCard {

    IdleCard(Stage stage) {
        super(stage);
        setMinWidth(USE_PREF_SIZE);
        setPrefWidth(USE_COMPUTED_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        Label same = new Label(Words.text("dataflow.lets-through"));
        same.getStyleClass().add("flow-nothing");
        same.setMinWidth(USE_PREF_SIZE);
        add(same, false);
        unreached(true);
    }

    @Override
    void show(FlowAnswer answer) {}
}
