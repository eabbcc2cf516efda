package dev.statewright.model.command;

import dev.statewright.model.asl.AslReader;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.behavior.FollowRename;
import dev.statewright.model.behavior.Redirection;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.template.UniqueName;
import dev.statewright.model.text.TextChange;
import java.util.List;
import java.util.Set;

/**
 * Copies a state, written as it is, and puts the copy behind it in the flow; a copy of a Succeed or Fail stands alone. States inside
 * the copy get new names, too: AWS wants names unique in the whole workflow.
 */
public record DuplicateState(StatePath state) implements Command {

    @Override
    public String nameKey() {
        return "command.duplicate-state";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        State original = Present.state(document, state);
        Set<String> taken = UniqueName.takenIn(document.machine());
        String name = UniqueName.of(state.name(), taken);
        taken.add(name);
        TreeEditor editor = new TreeEditor(document.tree());
        editor.edit(edits -> leadToCopy(original, document.tree(), name).and(copy(edits, name)));
        editor.apply(renameInside(editor.tree(), state.scope().state(name), taken));
        return new Edit(editor.change(), List.of(state.scope().state(name)));
    }

    private TextChange copy(DocumentEdits edits, String name) {
        SyntaxPath states = state.syntax().parent();
        return edits.insertMemberText(
                states, edits.indexAfter(states, state.name()), name, edits.valueText(state.syntax()));
    }

    private static TextChange leadToCopy(State original, SyntaxTree tree, String name) {
        return Ways.onwardTransition(original)
                .map(transition -> new Redirection(tree).of(transition, new Successor.Next(name)))
                .orElse(TextChange.NONE);
    }

    private static TextChange renameInside(SyntaxTree tree, StatePath copy, Set<String> taken) {
        StateMachine machine = AslReader.read(tree);
        TextChange change = TextChange.NONE;
        for (Scope scope : machine.scopes()) {
            if (scope.path().syntax().startsWith(copy.syntax())) {
                for (State inner : scope.states()) {
                    String name = UniqueName.of(inner.name(), taken);
                    taken.add(name);
                    change = change.and(FollowRename.of(tree, scope, inner.name(), name));
                }
            }
        }
        return change;
    }
}
