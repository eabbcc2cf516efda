package dev.statewright.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Sessions;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.RenameState;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTextTest {

    /** An editor without a window; remembers how it was changed from outside. */
    private static final class PlainEditor implements DocumentText.Editor {

        private String text;
        private final List<String> replaced = new ArrayList<>();

        private PlainEditor(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public void replace(int start, int end, String replacement) {
            replaced.add(text.substring(start, end) + " -> " + replacement);
            text = text.substring(0, start) + replacement + text.substring(end);
        }
    }

    /** As somebody types: the editor has the new text, and its text is told what was changed. */
    private static void type(PlainEditor editor, DocumentText text, String wanted, String replacement) {
        int at = editor.text.indexOf(wanted);
        editor.text = editor.text.substring(0, at) + replacement + editor.text.substring(at + wanted.length());
        text.typed(TextEdit.replace(new TextRange(at, at + wanted.length()), replacement));
    }

    private final DocumentSession session = Sessions.of(Sessions.GREETING);
    private final PlainEditor editor = new PlainEditor(Sessions.GREETING);
    private final DocumentText text = new DocumentText(session, editor, () -> {});

    @Test
    void typingReachesTheDocumentAsOneStep() {
        type(editor, text, "5", "50");
        text.handIn();

        assertThat(session.document().text()).contains("\"Seconds\": 50");
        assertThat(editor.replaced).isEmpty();
        session.undo();
        assertThat(editor.text).isEqualTo(Sessions.GREETING);
    }

    @Test
    void aChangeFromTheCanvasTouchesOnlyWhatDiffers() {
        session.execute(new RenameState(StatePath.root("Rest"), "Pause"));

        assertThat(editor.text).isEqualTo(session.document().text());
        assertThat(String.join("\n", editor.replaced)).doesNotContain("Seconds").doesNotContain("StartAt");
    }

    @Test
    void typingThatWasNotHandedInYetComesBeforeTheCommand() {
        type(editor, text, "5", "50");
        session.execute(new RenameState(StatePath.root("Rest"), "Pause"));

        assertThat(editor.text)
                .isEqualTo(session.document().text())
                .contains("50")
                .contains("Pause");
        session.undo();
        assertThat(editor.text).contains("50").contains("Rest");
    }

    @Test
    void typingGoesOnWhileTheTextIsReadInTheBackground() {
        Deque<Runnable> background = new ArrayDeque<>();
        DocumentSession slow = Sessions.of(Sessions.GREETING, background::add);
        background.clear();
        PlainEditor typed = new PlainEditor(Sessions.GREETING);
        DocumentText both = new DocumentText(slow, typed, () -> {});

        type(typed, both, "5", "50");
        both.handInSoon();
        type(typed, both, "50", "501");
        background.poll().run();

        assertThat(slow.document().text()).contains("\"Seconds\": 50,");
        assertThat(typed.text).contains("501");
        both.handIn();
        assertThat(slow.document().text()).isEqualTo(typed.text);
        slow.undo();
        assertThat(typed.text).isEqualTo(slow.document().text()).isEqualTo(Sessions.GREETING);
    }

    @Test
    void aCommandThatComesBetweenTakesTheTypingAlongOnce() {
        Deque<Runnable> background = new ArrayDeque<>();
        DocumentSession slow = Sessions.of(Sessions.GREETING, background::add);
        background.clear();
        PlainEditor typed = new PlainEditor(Sessions.GREETING);
        DocumentText both = new DocumentText(slow, typed, () -> {});

        type(typed, both, "5", "50");
        both.handInSoon();
        slow.execute(new RenameState(StatePath.root("Rest"), "Pause"));
        background.forEach(Runnable::run);

        assertThat(typed.text).isEqualTo(slow.document().text()).contains("50,").contains("Pause");
        slow.undo();
        slow.undo();
        assertThat(typed.text).isEqualTo(slow.document().text()).isEqualTo(Sessions.GREETING);
    }

    @Test
    void whoAsksForPendingEditsWhileTypingArrivesDoesNotGetItTwice() {
        Deque<Runnable> background = new ArrayDeque<>();
        DocumentSession slow = Sessions.of(Sessions.GREETING, background::add);
        background.clear();
        PlainEditor typed = new PlainEditor(Sessions.GREETING);
        DocumentText both = new DocumentText(slow, typed, () -> {});
        slow.documentProperty().addListener((_, _, _) -> slow.commitPendingEdits());

        type(typed, both, "5", "50");
        both.handInSoon();
        type(typed, both, "50", "501");
        while (!background.isEmpty()) {
            background.poll().run();
        }
        both.handIn();

        assertThat(slow.document().text())
                .isEqualTo(typed.text)
                .contains("501,")
                .doesNotContain("5050");
    }

    @Test
    void aDocumentWithCarriageReturnsKeepsThem() {
        String crlf = Sessions.GREETING.replace("\n", "\r\n");
        DocumentSession windows = Sessions.of(crlf);
        PlainEditor shown = new PlainEditor(Sessions.GREETING);
        DocumentText both = new DocumentText(windows, shown, () -> {});

        type(shown, both, "\"Type\": \"Pass\",\n", "\"Type\": \"Pass\",\n      \"Comment\": \"\",\n");
        both.handIn();
        windows.execute(new RenameState(StatePath.root("Rest"), "Pause"));

        assertThat(windows.document().text().replace("\r\n", "")).doesNotContain("\n");
        assertThat(shown.text).isEqualTo(windows.document().text().replace("\r\n", "\n"));
    }
}
