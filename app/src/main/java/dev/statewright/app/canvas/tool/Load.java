package dev.statewright.app.canvas.tool;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.template.StateTemplate;

/** What a drag carries. */
public sealed interface Load {

    /** A state that is yet to be made. */
    record NewState(StateTemplate template) implements Load {}

    /** A state of the document, to be moved. */
    record Existing(StatePath state) implements Load {}
}
