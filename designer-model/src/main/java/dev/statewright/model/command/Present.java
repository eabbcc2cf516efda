package dev.statewright.model.command;

import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;

/** Finds what a command speaks of, or rejects the command. */
final class Present {

    private Present() {}

    static State state(AslDocument document, StatePath path) {
        return document.machine()
                .state(path)
                .orElseThrow(() -> new CommandRejected("There is no state named \"" + path.name() + "\" any more."));
    }

    static Scope scope(AslDocument document, StatePath path) {
        state(document, path);
        return document.machine().scope(path.scope()).orElseThrow();
    }

    static SyntaxObject object(AslDocument document, SyntaxPath path) {
        return document.tree()
                .object(path)
                .orElseThrow(() -> new CommandRejected(
                        path.isRoot()
                                ? "The document is not a JSON object. Correct it in the code first."
                                : "There is no object at " + path + ". Correct it in the code first."));
    }
}
