package dev.statewright.app.canvas;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.document.AslDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the validator says of each state. A diagnostic belongs to the innermost state that it stands in. */
record StateProblems(Map<StatePath, List<Diagnostic>> byState) {

    static final StateProblems NONE = new StateProblems(Map.of());

    private static final Comparator<Diagnostic> BY_PLACE =
            Comparator.comparingInt(diagnostic -> diagnostic.range().start());

    static StateProblems of(AslDocument document, List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return NONE;
        }
        List<Diagnostic> sorted = new ArrayList<>(diagnostics);
        sorted.sort(BY_PLACE);
        return new StateProblems(new DiagnosedStates(document.machine()).of(document.tree(), sorted));
    }

    /** The gravest problem of each state that is drawn; what is hidden in a collapsed state counts for that one. */
    Map<StatePath, Severity> gravest(Set<StatePath> drawn) {
        Map<StatePath, Severity> gravest = new HashMap<>();
        byState.forEach((state, said) -> outermost(state, drawn)
                .ifPresent(at -> said.forEach(each ->
                        gravest.merge(at, each.severity(), (one, other) -> one.compareTo(other) <= 0 ? one : other))));
        return gravest;
    }

    /** All that is said of a state and, where it is collapsed, of what is inside. */
    List<Diagnostic> of(StatePath state, Set<StatePath> drawn) {
        List<Diagnostic> all = new ArrayList<>();
        byState.forEach((each, said) -> {
            if (outermost(each, drawn).filter(state::equals).isPresent()) {
                all.addAll(said);
            }
        });
        all.sort(BY_PLACE);
        return all;
    }

    /** The state itself, or the one around it that is drawn in its place. */
    private static Optional<StatePath> outermost(StatePath state, Set<StatePath> drawn) {
        StatePath at = state;
        while (!drawn.contains(at)) {
            if (at.scope().isRoot()) {
                return Optional.empty();
            }
            at = at.scope().owner();
        }
        return Optional.of(at);
    }
}
