package dev.statewright.model.grouping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.statewright.model.asl.AslReader;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.behavior.Redirection;
import dev.statewright.model.behavior.ScopeText;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.template.UniqueName;
import dev.statewright.model.text.TextChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A scope that states of another one have been put into. What led out of their selection ends the scope: a state by {@code End}, a
 * Choice rule or catcher, which cannot end by itself, by a Succeed state.
 */
record ClosedScope(TreeEditor editor, ScopePath path) {

    /** Adds states behind the others, as they are written elsewhere. */
    void add(List<String> written) {
        SyntaxPath states = new ScopeText(path).states();
        for (String state : written) {
            editor.edit(edits -> edits.insertRaw(states, edits.size(states), state));
        }
    }

    /**
     * Ends what leads out.
     *
     * @param catchers those that another state has taken over
     * @param taken names that a new state must not have; its name is added
     */
    void close(OuterCatchers catchers, Set<String> taken) {
        withoutCatchers(catchers);
        Scope scope = AslReader.read(editor.tree()).scope(path).orElseThrow();
        String success = UniqueName.of("Success", taken);
        boolean needsSuccess = false;
        TextChange change = TextChange.NONE;
        Redirection redirection = new Redirection(editor.tree());
        for (var way : Ways.of(scope).entrySet()) {
            boolean stays = way.getValue() instanceof Successor.Next(String target)
                    && scope.state(target).isPresent();
            boolean next = way.getKey().kind() == Transition.Kind.NEXT;
            if (next && !stays && !(way.getValue() instanceof Successor.End)) {
                change = change.and(redirection.of(way.getKey(), new Successor.End()));
            } else if (!next && !stays && way.getValue() instanceof Successor.Next) {
                change = change.and(redirection.of(way.getKey(), new Successor.Next(success)));
                needsSuccess = true;
            }
        }
        editor.apply(change);
        if (needsSuccess) {
            taken.add(success);
            SyntaxPath states = new ScopeText(path).states();
            editor.edit(edits -> edits.insertMember(
                    states,
                    edits.size(states),
                    success,
                    JsonNodeFactory.instance.objectNode().put("Type", "Succeed")));
        }
    }

    private void withoutCatchers(OuterCatchers catchers) {
        Scope scope = AslReader.read(editor.tree()).scope(path).orElseThrow();
        DocumentEdits edits = DocumentEdits.of(editor.tree());
        TextChange change = TextChange.NONE;
        for (State state : scope.states()) {
            List<Integer> gone = new ArrayList<>();
            for (int i = 0; i < state.catchers().size(); i++) {
                if (catchers.has(state.common().json().path("Catch").get(i))) {
                    gone.add(i);
                }
            }
            SyntaxPath list = state.path().syntax().then("Catch");
            if (!gone.isEmpty()) {
                boolean all = gone.size() == state.catchers().size();
                change = change.and(all ? edits.remove(list) : edits.removeAll(list, gone));
            }
        }
        editor.apply(change);
    }
}
