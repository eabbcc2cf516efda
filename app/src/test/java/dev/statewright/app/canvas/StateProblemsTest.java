package dev.statewright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StateProblemsTest {

    private static final AslDocument DOCUMENT = AslDocument.of("""
            {"StartAt": "Outer", "Comment": "here", "States": {
              "Outer": {"Type": "Parallel", "Comment": "outside", "Next": "Data", "Branches": [
                {"StartAt": "Inner", "States": {"Inner": {"Type": "Pass", "Comment": "inside", "End": true}}}]},
              "Data": {"Type": "Pass", "Result": {"States": {"Inner": "only data"}}, "End": true}}}
            """);
    private static final StatePath OUTER = StatePath.root("Outer");
    private static final StatePath DATA = StatePath.root("Data");
    private static final StatePath INNER = DOCUMENT.machine().states().stream()
            .map(State::path)
            .filter(state -> state.name().equals("Inner"))
            .findFirst()
            .orElseThrow();

    @Test
    void aDiagnosticBelongsToTheInnermostStateAroundIt() {
        Diagnostic workflow = at("\"here\"", Severity.ERROR);
        Diagnostic outside = at("\"outside\"", Severity.WARNING);
        Diagnostic inside = at("\"inside\"", Severity.ERROR);
        Diagnostic data = at("\"only data\"", Severity.ADVICE);

        assertThat(StateProblems.of(DOCUMENT, List.of(data, inside, workflow, outside))
                        .byState())
                .isEqualTo(Map.of(OUTER, List.of(outside), INNER, List.of(inside), DATA, List.of(data)));
    }

    @Test
    void aDiagnosticOfANameBelongsToItsState() {
        Diagnostic key = at("\"Data\": ", Severity.ERROR);

        assertThat(StateProblems.of(DOCUMENT, List.of(key)).byState()).isEqualTo(Map.of(DATA, List.of(key)));
    }

    @Test
    void theGravestCountsAndACollapsedStateSpeaksForWhatIsInside() {
        StateProblems problems = StateProblems.of(
                DOCUMENT, List.of(at("\"outside\"", Severity.ADVICE), at("\"inside\"", Severity.ERROR)));

        assertThat(problems.gravest(Set.of(OUTER, INNER, DATA)))
                .isEqualTo(Map.of(OUTER, Severity.ADVICE, INNER, Severity.ERROR));
        assertThat(problems.gravest(Set.of(OUTER, DATA))).isEqualTo(Map.of(OUTER, Severity.ERROR));
        assertThat(problems.of(OUTER, Set.of(OUTER, DATA)).stream()
                        .map(Diagnostic::severity)
                        .collect(Collectors.toList()))
                .containsExactly(Severity.ADVICE, Severity.ERROR);
    }

    private static Diagnostic at(String text, Severity severity) {
        int start = DOCUMENT.text().indexOf(text);
        return new Diagnostic(
                severity,
                "CODE",
                "Something about " + text,
                "",
                new TextRange(start, start + text.length()),
                DOCUMENT.tree().positionOf(start));
    }
}
