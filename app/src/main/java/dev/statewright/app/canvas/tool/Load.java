package dev.statewright.app.canvas.tool;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.template.StateTemplate;
import java.util.List;

/** What a drag carries. */
public sealed interface Load {

    /** A state that is yet to be made. */
    record NewState(StateTemplate template) implements Load {}

    /**
     * States of the document, to be moved together.
     *
     * @param states at least one; the last is the one that was taken hold of
     */
    record Existing(List<StatePath> states) implements Load {

        public Existing {
            states = List.copyOf(states);
            if (states.isEmpty()) {
                throw new IllegalArgumentException("Nothing to carry");
            }
        }

        /** The state that was taken hold of. */
        public StatePath held() {
            return states.getLast();
        }
    }
}
