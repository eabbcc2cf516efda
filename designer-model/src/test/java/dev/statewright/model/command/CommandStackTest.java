package dev.statewright.model.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandStackTest {

    private final CommandStack stack = new CommandStack(AslDocument.of("{}"));

    @Test
    void undoAndRedoLeadBackAndForth() {
        stack.execute(insert(1, "\"Comment\": \"a\""));
        stack.execute(insert(14, "b"));

        stack.undo();
        assertThat(stack.document().text()).isEqualTo("{\"Comment\": \"a\"}");
        stack.undo();
        assertThat(stack.document().text()).isEqualTo("{}");
        assertThat(stack.canUndo()).isFalse();
        stack.redo();
        stack.redo();
        assertThat(stack.document().text()).isEqualTo("{\"Comment\": \"ab\"}");
        assertThat(stack.canRedo()).isFalse();
    }

    @Test
    void aWordTypedLetterByLetterIsOneStep() {
        type(1, "word");
        type(5, " more");

        assertThat(stack.document().text()).isEqualTo("{word more}");
        stack.undo();
        assertThat(stack.document().text()).isEqualTo("{word}");
        stack.undo();
        assertThat(stack.document().text()).isEqualTo("{}");
    }

    @Test
    void deletingBackwardsIsOneStep() {
        stack.execute(insert(1, "abc"));
        for (int at = 3; at >= 1; at--) {
            stack.execute(new ReplaceText(TextChange.of(TextEdit.remove(new TextRange(at, at + 1)))));
        }
        stack.undo();
        assertThat(stack.document().text()).isEqualTo("{abc}");
    }

    @Test
    void aNewCommandForgetsWhatWasUndone() {
        stack.execute(insert(1, "a"));
        stack.undo();
        stack.execute(insert(1, "b"));

        stack.redo();
        assertThat(stack.document().text()).isEqualTo("{b}");
    }

    @Test
    void dirtyMeansDifferentFromWhatWasSaved() {
        stack.execute(insert(1, "abc"));
        assertThat(stack.isDirty()).isTrue();
        stack.markSaved();
        assertThat(stack.isDirty()).isFalse();
        stack.undo();
        assertThat(stack.isDirty()).isTrue();
        stack.redo();
        assertThat(stack.isDirty()).isFalse();
    }

    @Test
    void aRejectedCommandChangesNothing() {
        Command rejected = new Command() {
            @Override
            public String nameKey() {
                return "command.test";
            }

            @Override
            public Edit applyTo(AslDocument document) {
                throw new CommandRejected("No.");
            }
        };
        assertThatThrownBy(() -> stack.execute(rejected)).hasMessage("No.");
        assertThat(stack.document().text()).isEqualTo("{}");
        assertThat(stack.canUndo()).isFalse();
    }

    @Test
    void theOldestStepsAreForgottenWhenTheyTakeTooMuch() {
        CommandStack small = new CommandStack(AslDocument.of("{}"), 300);
        for (int i = 0; i < 10; i++) {
            small.execute(insert(1, "x".repeat(50)));
        }
        int steps = 0;
        while (small.canUndo()) {
            small.undo();
            steps++;
        }
        assertThat(steps).isBetween(1, 3);
    }

    @Test
    void listenersHearWhatChangedAndWhy() {
        List<DocumentChange.Origin> origins = new ArrayList<>();
        stack.addListener(change -> {
            assertThat(change.change().applyTo(change.before().text()))
                    .isEqualTo(change.after().text());
            origins.add(change.origin());
        });
        stack.execute(insert(1, "abc"));
        stack.undo();
        stack.redo();
        assertThat(origins)
                .containsExactly(DocumentChange.Origin.EXECUTE, DocumentChange.Origin.UNDO, DocumentChange.Origin.REDO);
    }

    private void type(int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            stack.execute(insert(from + i, word.substring(i, i + 1)));
        }
    }

    private static Command insert(int at, String text) {
        return new ReplaceText(TextChange.of(TextEdit.insert(at, text)));
    }
}
