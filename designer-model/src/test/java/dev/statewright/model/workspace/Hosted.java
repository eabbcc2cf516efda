package dev.statewright.model.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.CommandStack;
import dev.statewright.model.command.SetField;
import dev.statewright.model.document.AslDocument;
import java.nio.file.Path;
import java.util.Optional;

/** A workflow that stands in a file among other things, and commands carried out on it. */
record Hosted(WorkflowEntry entry) {

    static Hosted first(Path file) throws UnreadableWorkspace {
        return new Hosted(Workspace.open(file).workflows().getFirst());
    }

    static Command comment(String state, String words) {
        return new SetField(StatePath.root(state).syntax(), "Comment", Optional.of(TextNode.valueOf(words)));
    }

    /** The file's text after a command; undone and done again on the way, without a new mistake. */
    String after(Command command) {
        CommandStack stack = new CommandStack(document());
        String before = stack.document().text();
        stack.execute(command);
        String after = stack.document().text();
        assertThat(stack.document().tree().errors()).as(after).isEmpty();
        stack.undo();
        assertThat(stack.document().text()).isEqualTo(before);
        stack.redo();
        assertThat(stack.document().text()).isEqualTo(after);
        return after;
    }

    AslDocument document() {
        return entry.document();
    }
}
