package dev.statewright.model.command;

import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.behavior.FreeNames;
import dev.statewright.model.behavior.ScopeText;
import dev.statewright.model.behavior.Splice;
import dev.statewright.model.behavior.SpliceAll;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.template.StateBlock;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.UniqueName;
import java.util.List;

/** Adds a state behind all others, with nothing that leads to it yet. In an empty scope it becomes the first state. */
public record AddState(ScopePath scope, StateTemplate template) implements Command {

    @Override
    public String nameKey() {
        return "command.add-state";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        ScopeText text = new ScopeText(scope);
        Scope found = document.machine()
                .scope(scope)
                .filter(present -> text.isWritable(document.tree()))
                .orElseThrow(() -> new CommandRejected("There is no place for a state. Correct the code first."));
        TreeEditor editor = new TreeEditor(document.tree());
        if (template.block().isPresent()) {
            return add(template.block().get(), document, found, editor);
        }
        String name = UniqueName.of(template.baseName(), UniqueName.takenIn(document.machine()));
        var json = template.in(document.machine().queryLanguage());
        if (found.states().isEmpty()) {
            new Splice(editor, Transition.start(scope), new Successor.End()).fresh(name, json);
        } else {
            DocumentEdits edits = DocumentEdits.of(document.tree());
            editor.apply(edits.insertMember(
                    text.states(), edits.size(text.states()), name, Splice.connected(json, new Successor.End())));
        }
        return new Edit(editor.change(), List.of(scope.state(name)));
    }

    private Edit add(StateBlock block, AslDocument document, Scope found, TreeEditor editor) {
        AslDocument named = new FreeNames(UniqueName.takenIn(document.machine()))
                .in(AslDocument.of(block.text(document.machine().queryLanguage())));
        SpliceAll all = found.states().isEmpty()
                ? SpliceAll.into(editor, Transition.start(scope), found)
                : SpliceAll.loose(editor, scope);
        List<String> names = all.splice(named, named.machine().scope().startAt().orElseThrow(), false);
        return new Edit(editor.change(), names.stream().map(scope::state).toList());
    }
}
