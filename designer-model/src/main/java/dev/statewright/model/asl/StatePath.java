package dev.statewright.model.asl;

import dev.statewright.model.syntax.SyntaxPath;
import java.util.List;
import java.util.Optional;

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

    /** The state that a pointer names, RFC 6901: {@code /States/NAME}, then {@code /Branches/0} or {@code /ItemProcessor} and so on. */
    public static Optional<StatePath> ofPointer(String pointer) {
        List<String> steps = List.of(pointer.split("/", -1));
        ScopePath scope = ScopePath.ROOT;
        int at = 1;
        while (at + 1 < steps.size() && steps.get(at).equals("States")) {
            StatePath state = scope.state(unescaped(steps.get(at + 1)));
            at += 2;
            if (at == steps.size()) {
                return Optional.of(state);
            }
            boolean branch = steps.get(at).equals("Branches") && at + 1 < steps.size();
            if (branch && !steps.get(at + 1).matches("\\d{1,6}")) {
                return Optional.empty();
            }
            scope = new ScopePath(
                    branch
                            ? state.syntax().then("Branches", Integer.parseInt(steps.get(at + 1)))
                            : state.syntax().then(steps.get(at)));
            at += branch ? 2 : 1;
        }
        return Optional.empty();
    }

    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    /** States mostly differ by their names: a workflow's scope, which most of them share, is compared last. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof StatePath path && name.equals(path.name) && scope.equals(path.scope);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + scope.hashCode();
    }

    @Override
    public String toString() {
        return syntax().pointer();
    }
}
