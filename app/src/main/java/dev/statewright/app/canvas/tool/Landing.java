package dev.statewright.app.canvas.tool;

import dev.statewright.model.drop.DropTarget;
import java.util.Optional;

/**
 * A place for a load, and whether it may land there.
 *
 * @param refusal the reason in a sentence, absent where it may
 */
public record Landing(DropTarget target, Optional<String> refusal) {

    public boolean allowed() {
        return refusal.isEmpty();
    }
}
