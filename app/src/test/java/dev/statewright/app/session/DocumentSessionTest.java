package dev.statewright.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.RenameState;
import dev.statewright.model.command.ReplaceText;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.renderer.diagram.Diagram;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentSessionTest {

    private static final StatePath GREET = StatePath.root("Greet");

    private final DocumentSession session = Sessions.of(Sessions.GREETING);

    @Test
    void renamingSelectsTheStateByItsNewNameAndMarksTheDocument() {
        session.select(Selection.of(GREET));

        session.execute(new RenameState(GREET, "Hello"));

        assertThat(session.selection()).isEqualTo(Selection.of(StatePath.root("Hello")));
        assertThat(session.dirtyProperty().get()).isTrue();
        assertThat(session.canUndoProperty().get()).isTrue();
        assertThat(session.diagramProperty().get().cards())
                .extracting(card -> card.state().name())
                .containsExactly("Hello", "Rest");
    }

    @Test
    void undoBringsTheOriginalBytesBack() {
        session.execute(new RenameState(GREET, "Hello"));
        session.undo();

        assertThat(session.document().text()).isEqualTo(Sessions.GREETING);
        assertThat(session.dirtyProperty().get()).isFalse();
        assertThat(session.canRedoProperty().get()).isTrue();
    }

    @Test
    void aRejectedCommandIsANoticeAndChangesNothing() {
        boolean done = session.execute(new RenameState(GREET, "Rest"));

        assertThat(done).isFalse();
        assertThat(session.document().text()).isEqualTo(Sessions.GREETING);
        assertThat(session.notices().shown())
                .singleElement()
                .extracting(Notice::kind)
                .isEqualTo(Notice.Kind.ERROR);
    }

    @Test
    void aSelectedStateThatIsGoneIsNoLongerSelected() {
        session.select(Selection.of(GREET));

        replaceText("{}");

        assertThat(session.selection()).isEqualTo(Selection.NONE);
    }

    @Test
    void diagnosticsFollowTheDocument() {
        assertThat(session.diagnostics()).isEmpty();

        replaceText(Sessions.GREETING.replace("\"Next\": \"Rest\"", "\"Next\": \"Nowhere\""));

        assertThat(session.diagnostics()).extracting(each -> each.location()).contains("/States/Greet/Next");
    }

    @Test
    void pendingInputIsHandedInBeforeACommand() {
        boolean[] pending = {true};
        session.addPendingEdit(() -> {
            if (pending[0]) {
                pending[0] = false;
                replaceText(Sessions.GREETING.replace("5", "7"));
            }
        });

        session.execute(new RenameState(GREET, "Hello"));

        assertThat(session.document().text()).contains("\"Hello\"").contains("\"Seconds\": 7");
    }

    @Test
    void whatIsTypedInALargeTextIsJudgedBeforeItIsDrawn() {
        List<Runnable> waiting = new ArrayList<>();
        DocumentSession session = Sessions.of(Sessions.GREETING, waiting::add);
        runAll(waiting);
        List<String> told = new ArrayList<>();
        session.diagramProperty().subscribe((_, _) -> told.add("picture"));
        session.diagnostics().subscribe(() -> told.add("diagnostics"));
        String typed = Sessions.GREETING.replace("\"Next\": \"Rest\"", "\"Next\": \"Nowhere\"");

        session.prepare(new ReplaceText(TextChange.between(Sessions.GREETING, typed)), session::execute);
        runAll(waiting);

        assertThat(session.document().text()).isEqualTo(typed);
        assertThat(told).containsExactly("diagnostics", "picture");
    }

    @Test
    void aChangeThatTheDrawingDoesNotShowIsNotToldAsANewPicture() {
        Diagram before = session.diagramProperty().get();
        replaceText(Sessions.GREETING.replace("{\n", "{\n\n"));
        assertThat(session.diagramProperty().get()).isSameAs(before);

        session.execute(new RenameState(GREET, "Hello"));
        assertThat(session.diagramProperty().get()).isNotEqualTo(before);
    }

    @Test
    void aPictureThatNobodySeesFollowsWhenItIsSeenAgain() {
        session.pictureSeenProperty().set(false);
        session.execute(new RenameState(GREET, "Hello"));
        assertThat(session.diagramProperty().get().cards())
                .extracting(card -> card.state().name())
                .containsExactly("Greet", "Rest");

        session.pictureSeenProperty().set(true);

        assertThat(session.diagramProperty().get().cards())
                .extracting(card -> card.state().name())
                .containsExactly("Hello", "Rest");
    }

    /** What runs may ask for more to be run. */
    private static void runAll(List<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    private void replaceText(String text) {
        session.execute(new ReplaceText(TextChange.between(session.document().text(), text)));
    }

    @Test
    void aWorkflowThatHasJustBegunHasAHintAndNoErrors() {
        for (String begun : List.of("", "{}", "{\n  \"States\": {}\n}\n")) {
            assertThat(Sessions.of(begun).diagnostics())
                    .singleElement()
                    .satisfies(said -> assertThat(said.severity()).isEqualTo(Severity.ADVICE));
        }
        assertThat(Sessions.of("{\"States\": ").diagnostics())
                .isNotEmpty()
                .allMatch(said -> said.severity() == Severity.ERROR);
    }

    @Test
    void whatWasSaidMovesWithTheTextUntilItIsReadAgain() {
        String text = """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Next": "B"},
                  "C": {"Type": "Pass", "Coment": "", "End": true}}}
                """;
        List<Runnable> waiting = new ArrayList<>();
        DocumentSession session = Sessions.of(text, waiting::add);
        List.copyOf(waiting).forEach(Runnable::run);
        waiting.clear();
        assertThat(session.diagnostics())
                .extracting(each -> each.position().line())
                .contains(2, 3);

        int end = text.indexOf("\"B\"}") + 3;
        session.execute(new ReplaceText(TextChange.of(TextEdit.insert(end, ",\n\"Comment\": \"x\""))));

        // the missing target touches the edit; the field of C has gone one line down
        assertThat(session.diagnostics())
                .extracting(each -> each.position().line())
                .containsOnly(4);
    }
}
