package dev.statewright.model.command;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.TextChange;
import java.util.ArrayList;
import java.util.List;

/** Several commands, one after the other, as one step of undo: the same field of several states. Where one cannot be carried out, none is. */
public record Together(List<Command> commands) implements Command {

    public Together {
        commands = List.copyOf(commands);
    }

    @Override
    public String nameKey() {
        return "command.together";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        AslDocument now = document;
        TextChange all = TextChange.NONE;
        List<StatePath> select = new ArrayList<>();
        for (Command command : commands) {
            Edit edit = command.applyTo(now);
            TextChange change = edit.change().trimmed(now.text());
            if (!change.isEmpty()) {
                all = all.then(change);
                now = now.with(change);
            }
            select.addAll(edit.select());
        }
        return new Edit(all, select);
    }
}
