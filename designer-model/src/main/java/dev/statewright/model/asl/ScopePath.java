package dev.statewright.model.asl;

import dev.statewright.model.syntax.SyntaxPath;

/**
 * Names a scope: an object with {@code StartAt} and {@code States}. The workflow itself is {@link #ROOT}; others are a branch of a
 * Parallel state or the item processor of a Map state.
 *
 * @param syntax the way to the scope's object from the workflow's root object
 */
public record ScopePath(SyntaxPath syntax) {

    public static final ScopePath ROOT = new ScopePath(SyntaxPath.ROOT);

    public StatePath state(String name) {
        return new StatePath(this, name);
    }

    public boolean isRoot() {
        return syntax.isRoot();
    }

    /** The Parallel or Map state that holds this scope. The root has none. */
    public StatePath owner() {
        if (isRoot()) {
            throw new IllegalStateException("The workflow itself has no owner");
        }
        // …/States/NAME/Branches/0 or …/States/NAME/ItemProcessor
        SyntaxPath path = syntax;
        while (!(path.steps().size() >= 2 && "States".equals(path.parent().last()) && isOwner(path))) {
            path = path.parent();
        }
        return new StatePath(new ScopePath(path.parent().parent()), (String) path.last());
    }

    private boolean isOwner(SyntaxPath path) {
        int left = syntax.steps().size() - path.steps().size();
        Object next = left > 0 ? syntax.steps().get(path.steps().size()) : null;
        return left == 2 && "Branches".equals(next)
                || left == 1 && ("ItemProcessor".equals(next) || "Iterator".equals(next));
    }
}
