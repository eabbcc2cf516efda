package dev.statewright.model.clipboard;

import dev.statewright.model.asl.Scope;
import dev.statewright.model.behavior.FreeNames;
import dev.statewright.model.behavior.SpliceAll;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.Edit;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.drop.Verdict;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import dev.statewright.model.template.UniqueName;
import java.util.List;

/**
 * Puts states from the clipboard into the flow. They get names that are free, and what leads from one of them to another follows;
 * what led elsewhere, or ended, goes on where the target's transition went. A rule or catcher that led elsewhere stays open where that
 * is the end.
 *
 * @param text see {@link StateClipboard#copy}; also one state, a map of states, or YAML, from any editor
 */
public record PasteStates(DropTarget target, String text) implements Command {

    @Override
    public String nameKey() {
        return "command.paste-states";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        AslDocument clipboard = ClipboardText.read(text);
        switch (target.rules(document, anyTemplate())) {
            case Verdict.Allowed _ -> {}
            case Verdict.Forbidden forbidden -> throw new CommandRejected(forbidden.reason());
            case Verdict.NotConcerned _ ->
                throw new CommandRejected("This place of the workflow does not exist any more.");
        }
        AslDocument pasted = new FreeNames(UniqueName.takenIn(document.machine()))
                .in(SpokenLanguage.of(clipboard, document.machine().queryLanguage()));
        String first = ClipboardText.first(pasted);
        Scope before = document.machine().scope(target.scope()).orElseThrow();
        TreeEditor editor = new TreeEditor(document.tree());
        List<String> names = SpliceAll.into(editor, target.transition(), before).splice(pasted, first, true);
        return new Edit(
                editor.change(), names.stream().map(target.scope()::state).toList());
    }

    private static StateTemplate anyTemplate() {
        return StateTemplates.flow().getFirst();
    }
}
