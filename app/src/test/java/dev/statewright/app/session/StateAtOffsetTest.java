package dev.statewright.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateAtOffsetTest {

    private static final AslDocument NESTED = AslDocument.of("""
            {
              "StartAt": "Both",
              "States": {
                "Both": {
                  "Type": "Parallel",
                  "Branches": [ { "StartAt": "Inner", "States": { "Inner": { "Type": "Succeed" } } } ],
                  "End": true
                }
              }
            }
            """);

    @Test
    void theInnermostStateIsMeant() {
        StatePath inner = new ScopePath(SyntaxPath.of("States", "Both", "Branches", 0)).state("Inner");

        assertThat(at("Succeed")).contains(inner);
        assertThat(at("\"Inner\": {")).contains(inner);
    }

    @Test
    void whatStandsBesideTheInnerStatesBelongsToTheirOwner() {
        assertThat(at("Branches")).contains(StatePath.root("Both"));
        assertThat(at("\"End\"")).contains(StatePath.root("Both"));
    }

    @Test
    void theWorkflowsOwnFieldsBelongToNoState() {
        assertThat(StateAtOffset.find(NESTED, NESTED.text().indexOf("StartAt"))).isEmpty();
    }

    @Test
    void theRangeOfAStateGoesFromItsKeyToItsEnd() {
        assertThat(StateAtOffset.range(NESTED, StatePath.root("Both"))
                        .orElseThrow()
                        .of(NESTED.text()))
                .startsWith("\"Both\": {")
                .endsWith("}");
    }

    private static Optional<StatePath> at(String text) {
        return StateAtOffset.find(NESTED, NESTED.text().indexOf(text) + 2);
    }
}
