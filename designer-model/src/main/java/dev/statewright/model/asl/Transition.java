package dev.statewright.model.asl;

import java.util.Optional;

/**
 * A way from one place of a scope to another, named by where the document says it. Equal by value, so that a picture before and
 * after an edit, a drop target and a run all mean the same edge.
 *
 * @param scope the scope that both ends live in
 * @param from the state it leaves, or the start of the scope
 * @param kind which field says it
 * @param index position of the rule or catcher; 0 for the others
 */
public record Transition(ScopePath scope, Optional<String> from, Kind kind, int index) {

    /** Which field says where a transition leads. */
    public enum Kind {
        /** {@code StartAt} of the scope. */
        START,
        /** {@code Next} of a state, or {@code "End": true}. */
        NEXT,
        /** {@code Next} of a Choice rule. */
        CHOICE,
        /** {@code Default} of a Choice state. */
        DEFAULT,
        /** {@code Next} of a catcher. */
        CATCH
    }

    public static Transition start(ScopePath scope) {
        return new Transition(scope, Optional.empty(), Kind.START, 0);
    }

    public static Transition next(StatePath from) {
        return new Transition(from.scope(), Optional.of(from.name()), Kind.NEXT, 0);
    }

    public static Transition choice(StatePath from, int rule) {
        return new Transition(from.scope(), Optional.of(from.name()), Kind.CHOICE, rule);
    }

    public static Transition defaultOf(StatePath from) {
        return new Transition(from.scope(), Optional.of(from.name()), Kind.DEFAULT, 0);
    }

    public static Transition caught(StatePath from, int catcher) {
        return new Transition(from.scope(), Optional.of(from.name()), Kind.CATCH, catcher);
    }
}
