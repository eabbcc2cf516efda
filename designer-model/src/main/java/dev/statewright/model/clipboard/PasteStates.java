package dev.statewright.model.clipboard;

import dev.statewright.model.asl.AslReader;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.behavior.Redirection;
import dev.statewright.model.behavior.ScopeText;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.Edit;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.drop.Verdict;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import dev.statewright.model.template.UniqueName;
import java.util.List;
import java.util.Set;

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
        Successor onward = onward(Ways.of(before).get(target.transition()), before);

        TreeEditor editor = new TreeEditor(document.tree());
        new ScopeText(target.scope()).prepare(editor);
        insert(editor, pasted);
        editor.apply(new Redirection(editor.tree()).of(target.transition(), new Successor.Next(first)));
        List<String> names =
                pasted.machine().scope().states().stream().map(State::name).toList();
        connect(editor, Set.copyOf(names), onward);
        return new Edit(
                editor.change(), names.stream().map(target.scope()::state).toList());
    }

    private static StateTemplate anyTemplate() {
        return StateTemplates.flow().getFirst();
    }

    private static Successor onward(Successor to, Scope scope) {
        boolean goesOn =
                to instanceof Successor.Next(String name) && scope.state(name).isPresent();
        return goesOn ? to : new Successor.End();
    }

    private void insert(TreeEditor editor, AslDocument pasted) {
        SyntaxPath states = new ScopeText(target.scope()).states();
        DocumentEdits source = DocumentEdits.of(pasted.tree());
        int at = target.transition()
                .from()
                .map(from -> DocumentEdits.of(editor.tree()).indexAfter(states, from))
                .orElse(0);
        boolean sameFormat = editor.tree().format() == pasted.format();
        List<State> all = pasted.machine().scope().states();
        for (int i = 0; i < all.size(); i++) {
            SyntaxPath path = all.get(i).path().syntax();
            String name = all.get(i).name();
            int index = at + i;
            editor.edit(edits -> sameFormat
                    ? edits.insertRaw(states, index, source.rawText(path))
                    : edits.insertMember(
                            states,
                            index,
                            name,
                            SyntaxJson.toJson(pasted.tree().find(path).orElseThrow())));
        }
    }

    private void connect(TreeEditor editor, Set<String> names, Successor onward) {
        Scope scope = AslReader.read(editor.tree()).scope(target.scope()).orElseThrow();
        for (var way : Ways.of(scope).entrySet()) {
            boolean pasted = way.getKey().from().filter(names::contains).isPresent();
            boolean stays = way.getValue() instanceof Successor.Next(String to) && names.contains(to);
            boolean said = way.getKey().kind() == Transition.Kind.NEXT || way.getValue() instanceof Successor.Next;
            if (pasted && !stays && said && !way.getValue().equals(onward)) {
                // one after the other: in YAML what comes and what goes may be the same line's end
                editor.apply(new Redirection(editor.tree()).of(way.getKey(), onward));
            }
        }
    }
}
