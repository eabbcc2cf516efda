package dev.statewright.app.session;

import dev.statewright.app.words.Words;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.Position;
import dev.statewright.model.text.TextRange;
import java.util.List;

/** A workflow that somebody has just begun has no mistakes yet: what there is to do is said instead of what is missing. */
final class Beginning {

    private Beginning() {}

    /** What is to be said of a document, given what the validator says. */
    static List<Diagnostic> or(AslDocument document, List<Diagnostic> said) {
        boolean begun = !document.isWellFormed() && !document.text().isBlank()
                || !document.machine().states().isEmpty();
        return begun
                ? said
                : List.of(new Diagnostic(
                        Severity.ADVICE,
                        "EMPTY_WORKFLOW",
                        Words.text("studio.empty-workflow"),
                        "",
                        TextRange.at(0),
                        new Position(1, 1)));
    }
}
