package dev.statewright.runtime.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.intrinsic.Chance;
import dev.statewright.runtime.path.PathRoots;
import java.time.Instant;

/** Everything that an expression may look at while a state is worked on. */
public interface Environment extends PathRoots {
    /** The state's input as {@code $states.input} shows it, whatever {@link #input()} is at the moment. */
    JsonNode stateInput();

    /** {@code $states.result}; null where there is none yet. */
    JsonNode result();

    /** {@code $states.errorOutput}; null outside a catcher. */
    JsonNode errorOutput();

    Chance chance();

    /** The instant of the signal that is worked on. */
    Instant now();
}
