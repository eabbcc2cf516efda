package dev.statewright.app.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Sessions;
import org.junit.jupiter.api.Test;

class FixItemTest {

    @Test
    void whatIsWrongInSeveralPlacesIsPutRightAtOnce() {
        String text = """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Parameters": {"a": "$.x", "b": "$.y"}, "End": true}}}
                """;
        DocumentSession session = Sessions.of(text);
        var items = FixItem.of(session, session.diagnostics().getFirst());

        assertThat(items)
                .extracting(FixItem::title)
                .containsExactly("Rename it to \"a.$\"", "Everywhere: Rename it to \"…\"");
        session.execute(items.getLast().command());
        assertThat(session.diagnostics()).isEmpty();
        session.undo();
        assertThat(session.document().text()).isEqualTo(text);
    }
}
