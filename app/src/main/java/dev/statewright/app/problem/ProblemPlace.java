package dev.statewright.app.problem;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.List;
import java.util.Optional;

/** Where on the canvas a diagnostic belongs. */
public final class ProblemPlace {

    private ProblemPlace() {}

    /** The innermost state that the diagnostic's range lies in; empty where it is about the workflow as a whole. */
    public static Optional<StatePath> stateOf(AslDocument document, Diagnostic diagnostic) {
        int offset = Math.min(diagnostic.range().start(), document.text().length());
        List<Object> steps = document.tree().pathAt(offset).steps();
        for (int end = steps.size(); end >= 2; end--) {
            if (steps.get(end - 2).equals("States") && steps.get(end - 1) instanceof String name) {
                StatePath state = new ScopePath(new SyntaxPath(steps.subList(0, end - 2))).state(name);
                if (document.machine().state(state).isPresent()) {
                    return Optional.of(state);
                }
            }
        }
        return Optional.empty();
    }
}
