package dev.statewright.model.drop;

import dev.statewright.model.asl.AslReader;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.behavior.HealFlow;
import dev.statewright.model.behavior.Splice;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.Edit;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.edit.TreeEditor;
import java.util.List;
import java.util.Set;

/**
 * Takes a state out of the flow, which heals, and puts it somewhere else, also in another scope. Its text moves as it is, comments
 * included; only where it goes on is written anew. In another scope its rules and catchers lose their targets.
 */
public record MoveState(StatePath state, DropTarget target) implements Command {

    @Override
    public String nameKey() {
        return "command.move-state";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        switch (DropRules.move(document, state, target)) {
            case Verdict.Allowed _ -> {}
            case Verdict.Forbidden forbidden -> throw new CommandRejected(forbidden.reason());
            case Verdict.NotConcerned _ ->
                throw new CommandRejected(
                        "\"" + state.name() + "\" cannot be moved there: it is its own place, or gone.");
        }
        DocumentEdits edits = DocumentEdits.of(document.tree());
        String text = edits.rawText(state.syntax());
        TreeEditor editor = new TreeEditor(document.tree());
        editor.apply(HealFlow.around(document.tree(), document.machine(), Set.of(state))
                .and(edits.removeAll(state.syntax().parent(), List.of(state.name()))));
        Scope scope = AslReader.read(editor.tree()).scope(target.scope()).orElseThrow();
        Successor onward = Ways.of(scope).get(target.transition());
        boolean moved = new Splice(editor, target.transition(), onward)
                .moved(state.name(), text, !state.scope().equals(target.scope()));
        if (!moved) {
            throw new CommandRejected(
                    "\"" + state.name() + "\" cannot be moved while the code has errors. Correct them first.");
        }
        return new Edit(editor.change(), List.of(target.scope().state(state.name())));
    }
}
