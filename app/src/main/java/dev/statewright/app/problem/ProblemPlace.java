package dev.statewright.app.problem;

import dev.statewright.app.session.StateAtOffset;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.document.AslDocument;
import java.util.Optional;

/** Where on the canvas a diagnostic belongs. */
public final class ProblemPlace {

    private ProblemPlace() {}

    /** The innermost state that the diagnostic's range lies in; empty where it is about the workflow as a whole. */
    public static Optional<StatePath> stateOf(AslDocument document, Diagnostic diagnostic) {
        int offset = Math.min(diagnostic.range().start(), document.text().length());
        return StateAtOffset.find(document, offset);
    }
}
