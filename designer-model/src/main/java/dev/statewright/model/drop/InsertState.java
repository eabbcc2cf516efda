package dev.statewright.model.drop;

import dev.statewright.model.asl.Scope;
import dev.statewright.model.behavior.FreeNames;
import dev.statewright.model.behavior.Splice;
import dev.statewright.model.behavior.SpliceAll;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.Edit;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.template.StateBlock;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.UniqueName;
import java.util.List;

/**
 * Puts a new state into the flow. Only its own lines and the transition that it was dropped on change: the transition leads to it, it
 * leads to where the transition led; a pattern's states likewise. Behind a new Succeed or Fail the flow ends; what came after it stays and may be unreachable.
 */
public record InsertState(DropTarget target, StateTemplate template) implements Command {

    @Override
    public String nameKey() {
        return "command.insert-state";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        switch (DropRules.insert(document, target)) {
            case Verdict.Allowed _ -> {}
            case Verdict.Forbidden forbidden -> throw new CommandRejected(forbidden.reason());
            case Verdict.NotConcerned _ ->
                throw new CommandRejected("This place of the workflow does not exist any more.");
        }
        Scope scope = document.machine().scope(target.scope()).orElseThrow();
        if (template.block().isPresent()) {
            return insert(template.block().get(), document, scope);
        }
        String name = UniqueName.of(template.baseName(), UniqueName.takenIn(document.machine()));
        TreeEditor editor = new TreeEditor(document.tree());
        new Splice(editor, target.transition(), Ways.of(scope).get(target.transition()))
                .fresh(name, template.in(document.machine().queryLanguage()));
        return new Edit(editor.change(), List.of(target.scope().state(name)));
    }

    private Edit insert(StateBlock block, AslDocument document, Scope scope) {
        AslDocument named = new FreeNames(UniqueName.takenIn(document.machine()))
                .in(AslDocument.of(block.text(document.machine().queryLanguage())));
        TreeEditor editor = new TreeEditor(document.tree());
        List<String> names = SpliceAll.into(editor, target.transition(), scope)
                .splice(named, named.machine().scope().startAt().orElseThrow(), false);
        return new Edit(
                editor.change(), names.stream().map(target.scope()::state).toList());
    }
}
