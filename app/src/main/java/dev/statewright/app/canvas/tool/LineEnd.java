package dev.statewright.app.canvas.tool;

import dev.statewright.model.asl.StatePath;
import java.util.Optional;

/**
 * A place for a line's end, and whether it may end there.
 *
 * @param target absent at the end of the flow
 * @param refusal the reason in a sentence, absent where it may
 */
public record LineEnd(Optional<StatePath> target, Optional<String> refusal) {

    public boolean allowed() {
        return refusal.isEmpty();
    }
}
