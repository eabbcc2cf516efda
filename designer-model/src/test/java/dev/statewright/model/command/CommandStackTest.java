package dev.statewright.model.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.Flows;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandStackTest {

    private final CommandStack stack = new CommandStack(AslDocument.of(Flows.TWO));

    @Test
    void whatIsTypedInOneGoIsOneStep() {
        type(0, "a");
        type(1, "b");
        type(2, "\n");
        type(3, "c");
        stack.undo();
        assertThat(stack.document().text()).isEqualTo("ab" + Flows.TWO);
        stack.undo();
        assertThat(stack.document().text()).isEqualTo(Flows.TWO);
        stack.redo();
        assertThat(stack.document().text()).isEqualTo("ab" + Flows.TWO);
    }

    @Test
    void deletingInOneGoIsOneStep() {
        stack.execute(replace(3, 4, ""));
        stack.execute(replace(2, 3, ""));
        stack.execute(replace(2, 3, ""));
        stack.undo();

        assertThat(stack.document().text()).isEqualTo(Flows.TWO);
        assertThat(stack.canUndo()).isFalse();
    }

    @Test
    void savingAndUndoingEndAGo() {
        type(0, "a");
        stack.markSaved();
        type(1, "b");
        stack.undo();

        assertThat(stack.document().text()).isEqualTo("a" + Flows.TWO);
        assertThat(stack.isDirty()).isFalse();
        stack.undo();
        assertThat(stack.isDirty()).isTrue();
    }

    @Test
    void listenersHearWhatHappenedAndWhatToSelect() {
        List<DocumentChange> heard = new ArrayList<>();
        stack.addListener(heard::add);
        StatePath a = StatePath.root("A");
        StatePath first = StatePath.root("First");

        stack.execute(new RenameState(a, "First"));
        stack.undo();
        stack.redo();
        stack.execute(new DeleteStates(List.of(first)));
        stack.undo();

        assertThat(heard)
                .extracting(DocumentChange::select)
                .containsExactly(List.of(first), List.of(a), List.of(first), List.of(), List.of(first));
        assertThat(heard)
                .extracting(DocumentChange::origin)
                .containsExactly(
                        DocumentChange.Origin.EXECUTE,
                        DocumentChange.Origin.UNDO,
                        DocumentChange.Origin.REDO,
                        DocumentChange.Origin.EXECUTE,
                        DocumentChange.Origin.UNDO);
        assertThat(heard)
                .allSatisfy(change -> assertThat(
                                change.change().applyTo(change.before().text()))
                        .isEqualTo(change.after().text()));
    }

    @Test
    void aRejectedCommandChangesNothing() {
        assertThatThrownBy(() -> stack.execute(new RenameState(StatePath.root("A"), "B")))
                .isInstanceOf(CommandRejected.class);
        assertThat(stack.document().text()).isEqualTo(Flows.TWO);
        assertThat(stack.canUndo()).isFalse();
    }

    @Test
    void namesOfStepsAreThoseOfTheirCommands() {
        stack.execute(new RenameState(StatePath.root("A"), "First"));
        assertThat(stack.undoName()).contains("command.rename-state");
        stack.undo();
        assertThat(stack.undoName()).isEmpty();
        assertThat(stack.redoName()).contains("command.rename-state");
    }

    @Test
    void theOldestStepsAreForgottenWhenMemoryIsShort() {
        CommandStack small = new CommandStack(AslDocument.of(""), 10_000);
        for (int i = 0; i < 20; i++) {
            small.execute(new ReplaceText(TextChange.of(TextEdit.insert(0, "\n" + "x".repeat(1000)))));
        }
        int steps = 0;
        for (; small.canUndo(); steps++) {
            small.undo();
        }

        assertThat(steps).isEqualTo(3);
    }

    private void type(int offset, String text) {
        stack.execute(new ReplaceText(TextChange.of(TextEdit.insert(offset, text))));
    }

    private static ReplaceText replace(int start, int end, String text) {
        return new ReplaceText(TextChange.of(TextEdit.replace(new TextRange(start, end), text)));
    }
}
