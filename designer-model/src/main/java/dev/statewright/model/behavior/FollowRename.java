package dev.statewright.model.behavior;

import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;

/** When a state is renamed, every StartAt, Next and Default of its scope that names it follows. Nothing else in the text does. */
public final class FollowRename {

    private FollowRename() {}

    public static TextChange of(SyntaxTree tree, Scope scope, String from, String to) {
        TextChange change =
                DocumentEdits.of(tree).renameKey(scope.path().state(from).syntax(), to);
        Redirection redirection = new Redirection(tree);
        for (var way : Ways.of(scope).entrySet()) {
            if (way.getValue().equals(new Successor.Next(from))) {
                change = change.and(redirection.of(way.getKey(), new Successor.Next(to)));
            }
        }
        return change;
    }
}
