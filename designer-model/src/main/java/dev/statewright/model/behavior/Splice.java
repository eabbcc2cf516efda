package dev.statewright.model.behavior;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.AslReader;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.text.TextChange;
import java.util.Optional;

/**
 * Puts a state into a transition: the transition leads to the state, the state to where the transition led. In the text the state
 * stands directly behind the one that the transition leaves, at the beginning of a scope first of all.
 */
public final class Splice {

    private final TreeEditor editor;
    private final Transition into;
    private final Successor onward;

    /**
     * @param onward where {@code into} leads before
     */
    public Splice(TreeEditor editor, Transition into, Successor onward) {
        this.editor = editor;
        this.into = into;
        this.onward = isOpen(onward) ? new Successor.End() : onward;
    }

    /** A name of no letters is what an empty workflow says where its first state is missing. */
    private static boolean isOpen(Successor onward) {
        return onward instanceof Successor.Unset || onward.equals(new Successor.Next(""));
    }

    /** A new state. */
    public void fresh(String name, ObjectNode json) {
        ObjectNode connected = connected(json, onward);
        new ScopeText(into.scope()).prepare(editor);
        // the inner change first: in YAML both may be insertions at the same place
        editor.edit(edits -> lead(name).and(edits.insertMember(states(), position(), name, connected)));
    }

    /** A new state's fields with those that say where it goes on. */
    public static ObjectNode connected(ObjectNode json, Successor onward) {
        ObjectNode connected = json.deepCopy();
        switch (StateType.of(json.path("Type").asText())) {
            case SUCCEED, FAIL -> {}
            case CHOICE -> {
                if (onward instanceof Successor.Next(String target)) {
                    connected.put("Default", target);
                }
            }
            case TASK, PARALLEL, MAP, PASS, WAIT, UNKNOWN -> {
                switch (onward) {
                    case Successor.Next(String target) -> connected.put("Next", target);
                    case Successor.End _, Successor.Unset _ -> connected.put("End", true);
                }
            }
        }
        return connected;
    }

    /**
     * A state that was somewhere else, as its member was written there.
     *
     * @param fromOtherScope whether its rules and catchers name states that are not in this scope
     * @return false where the text around is so broken that the state cannot be found there afterwards
     */
    public boolean moved(String name, String memberText, boolean fromOtherScope) {
        new ScopeText(into.scope()).prepare(editor);
        editor.edit(edits -> lead(name).and(edits.insertRaw(states(), position(), memberText)));
        Optional<State> state = AslReader.read(editor.tree()).state(into.scope().state(name));
        state.ifPresent(found -> goOn(found, fromOtherScope));
        return state.isPresent();
    }

    /** One after the other: in YAML what comes and what goes may be the same line's end. */
    private void goOn(State state, boolean fromOtherScope) {
        Ways.onwardTransition(state)
                .ifPresent(transition -> editor.apply(new Redirection(editor.tree()).of(transition, onward)));
        if (fromOtherScope) {
            editor.apply(withoutTargets(state, new Redirection(editor.tree())));
        }
    }

    private static TextChange withoutTargets(State state, Redirection redirection) {
        TextChange change = TextChange.NONE;
        if (state instanceof ChoiceState choice) {
            for (int i = 0; i < choice.rules().size(); i++) {
                change = change.and(redirection.of(Transition.choice(state.path(), i), new Successor.Unset()));
            }
        }
        for (int i = 0; i < state.catchers().size(); i++) {
            change = change.and(redirection.of(Transition.caught(state.path(), i), new Successor.Unset()));
        }
        return change;
    }

    private TextChange lead(String name) {
        return new Redirection(editor.tree()).of(into, new Successor.Next(name));
    }

    private SyntaxPath states() {
        return new ScopeText(into.scope()).states();
    }

    private int position() {
        return into.from()
                .map(from -> DocumentEdits.of(editor.tree()).indexAfter(states(), from))
                .orElse(0);
    }
}
