package dev.statewright.model.diagnostic;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import java.util.List;

/**
 * A {@link Validator} for a document that is being edited: says the same, and of states that did not change since the last time without
 * looking at them again. May be used by several threads; they take turns.
 */
public final class IncrementalValidator {

    private final StateMemory memory = new StateMemory();

    /** As {@link Validator#validate(AslDocument, boolean)}. */
    public List<Diagnostic> validate(AslDocument document, boolean express) {
        return validate(document, express, false);
    }

    /** As {@link Validator#validate(AslDocument, boolean, boolean)}. */
    public synchronized List<Diagnostic> validate(AslDocument document, boolean express, boolean comments) {
        boolean remembers = document.format() == DocumentFormat.JSON
                && document.tree().embedding().isEmpty();
        if (!remembers) {
            // an alias has its text elsewhere
            return Validator.validate(document, express, comments);
        }
        memory.turn();
        return Validator.validate(document, express, comments, memory);
    }
}
