package dev.statewright.model.review;

import dev.statewright.model.diagnostic.Diagnostic;
import java.util.Objects;
import java.util.Optional;

/**
 * A diagnostic, and whether the author wants to hear of it.
 *
 * @param suppressed what keeps it quiet; absent where nothing does
 */
public record Finding(Diagnostic diagnostic, Optional<Suppression> suppressed) {

    /** What keeps a diagnostic quiet. */
    public enum Suppression {
        /** Words in the definition itself. */
        IN_SOURCE,
        /** The profile of the folder. */
        BY_PROFILE
    }

    public Finding {
        Objects.requireNonNull(diagnostic);
        Objects.requireNonNull(suppressed);
    }

    public boolean isShown() {
        return suppressed.isEmpty();
    }
}
