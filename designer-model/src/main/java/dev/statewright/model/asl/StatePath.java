package dev.statewright.model.asl;

import dev.statewright.model.syntax.SyntaxPath;

/** Names a state: the scope that it lives in, and its name there. */
public record StatePath(ScopePath scope, String name) {

    /** The way to the state's object from the workflow's root object. */
    public SyntaxPath syntax() {
        return scope.syntax().then("States", name);
    }

    /** A state of the workflow's outermost scope. */
    public static StatePath root(String name) {
        return ScopePath.ROOT.state(name);
    }

    @Override
    public String toString() {
        return syntax().pointer();
    }
}
