package dev.statewright.model.workspace;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.Carried;
import dev.statewright.model.command.Command;
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
        return Carried.out(document(), command);
    }

    AslDocument document() {
        return entry.document();
    }
}
