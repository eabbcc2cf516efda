package dev.statewright.model.command;

import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.behavior.FollowRename;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.template.UniqueName;
import dev.statewright.model.text.TextChange;
import java.util.List;

/** Gives a state another name; everything that leads to it follows. */
public record RenameState(StatePath state, String name) implements Command {

    @Override
    public String nameKey() {
        return "command.rename-state";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        Scope scope = Present.scope(document, state);
        if (name.equals(state.name())) {
            return new Edit(TextChange.NONE, List.of(state));
        }
        if (name.isBlank()) {
            throw new CommandRejected("A state needs a name.");
        }
        int length = name.codePointCount(0, name.length());
        if (length > UniqueName.LONGEST) {
            throw new CommandRejected(
                    "A state's name has at most " + UniqueName.LONGEST + " characters; this one has " + length + ".");
        }
        if (UniqueName.takenIn(document.machine()).contains(name)) {
            throw new CommandRejected("There is a state named \"" + name + "\" already.");
        }
        TextChange change = FollowRename.of(document.tree(), scope, state.name(), name);
        return new Edit(change, List.of(state.scope().state(name)));
    }
}
