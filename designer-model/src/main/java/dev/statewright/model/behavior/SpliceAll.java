package dev.statewright.model.behavior;

import dev.statewright.model.asl.AslReader;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts several states into a transition: it leads to the first of them. What leads from one of them to another stays; what leads
 * elsewhere, or ends, goes on where the transition led. A rule or catcher that leads elsewhere stays open where that is the end.
 */
public final class SpliceAll {

    private final TreeEditor editor;
    private final ScopePath scope;
    private final Optional<Transition> into;
    private final Successor onward;

    private SpliceAll(TreeEditor editor, ScopePath scope, Optional<Transition> into, Successor onward) {
        this.editor = editor;
        this.scope = scope;
        this.into = into;
        this.onward = onward;
    }

    /** @param before the scope of the transition as it is in the editor's tree */
    public static SpliceAll into(TreeEditor editor, Transition into, Scope before) {
        return new SpliceAll(
                editor, into.scope(), Optional.of(into), onward(Ways.of(before).get(into), before));
    }

    /** Behind all others, with nothing that leads to them. */
    public static SpliceAll loose(TreeEditor editor, ScopePath scope) {
        return new SpliceAll(editor, scope, Optional.empty(), new Successor.End());
    }

    private static Successor onward(Successor to, Scope scope) {
        boolean goesOn =
                to instanceof Successor.Next(String name) && scope.state(name).isPresent();
        return goesOn ? to : new Successor.End();
    }

    /**
     * Puts the states of a workflow's own scope in.
     *
     * @param states with names that are free
     * @param first where they begin
     * @param asWritten whether their text is taken over where both are of one format; otherwise they take the document's style
     * @return their names
     */
    public List<String> splice(AslDocument states, String first, boolean asWritten) {
        new ScopeText(scope).prepare(editor);
        insert(states, asWritten);
        into.ifPresent(way -> editor.apply(new Redirection(editor.tree()).of(way, new Successor.Next(first))));
        List<String> names =
                states.machine().scope().states().stream().map(State::name).toList();
        connect(Set.copyOf(names));
        return names;
    }

    private void insert(AslDocument inserted, boolean asWritten) {
        SyntaxPath states = new ScopeText(scope).states();
        DocumentEdits source = DocumentEdits.of(inserted.tree());
        int at = position(DocumentEdits.of(editor.tree()), states);
        boolean raw = asWritten && editor.tree().format() == inserted.format();
        List<State> all = inserted.machine().scope().states();
        for (int i = 0; i < all.size(); i++) {
            SyntaxPath path = all.get(i).path().syntax();
            String name = all.get(i).name();
            int index = at + i;
            editor.edit(edits -> raw
                    ? edits.insertRaw(states, index, source.rawText(path))
                    : edits.insertMember(
                            states,
                            index,
                            name,
                            SyntaxJson.toJson(inserted.tree().find(path).orElseThrow())));
        }
    }

    private int position(DocumentEdits edits, SyntaxPath states) {
        if (into.isEmpty()) {
            return edits.size(states);
        }
        return into.get().from().map(from -> edits.indexAfter(states, from)).orElse(0);
    }

    private void connect(Set<String> names) {
        Scope after = AslReader.read(editor.tree()).scope(scope).orElseThrow();
        for (var way : Ways.of(after).entrySet()) {
            boolean inserted = way.getKey().from().filter(names::contains).isPresent();
            boolean stays = way.getValue() instanceof Successor.Next(String to) && names.contains(to);
            boolean said = way.getKey().kind() == Transition.Kind.NEXT || way.getValue() instanceof Successor.Next;
            if (inserted && !stays && said && !way.getValue().equals(onward)) {
                // one after the other: in YAML what comes and what goes may be the same line's end
                editor.apply(new Redirection(editor.tree()).of(way.getKey(), onward));
            }
        }
    }
}
