package dev.statewright.app.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.text.TextRange;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemPlaceTest {

    private static final AslDocument DOCUMENT = AslDocument.of("""
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemProcessor": {
              "StartAt": "Inner", "States": {"Inner": {"Type": "Pass", "Next": "Nowhere"}}}, "End": true}}}
            """);

    private static Optional<StatePath> placeOf(String text) {
        int at = DOCUMENT.text().indexOf(text);
        return ProblemPlace.stateOf(
                DOCUMENT,
                new Diagnostic(
                        Severity.ERROR,
                        "CODE",
                        "Wrong.",
                        "",
                        new TextRange(at, at + text.length()),
                        DOCUMENT.tree().positionOf(at)));
    }

    @Test
    void theInnermostStateAroundTheRangeIsShown() {
        assertThat(placeOf("\"Nowhere\""))
                .contains(new ScopePath(SyntaxPath.of("States", "Each", "ItemProcessor")).state("Inner"));
        assertThat(placeOf("\"Map\"")).contains(StatePath.root("Each"));
    }

    @Test
    void aProblemOfTheWorkflowHasNoState() {
        assertThat(placeOf("\"Each\", ")).isEmpty();
    }
}
