package dev.statewright.app.cli;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxError;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.text.Position;
import java.nio.file.Path;

/** Says in one line where a text cannot be read. */
final class BrokenText {

    private BrokenText() {}

    /**
     * Refuses a text that has any mistake in its syntax.
     *
     * @throws CommandFailed naming the first one's line and column
     */
    static void requireReadable(Path file, AslDocument document) {
        if (!document.tree().errors().isEmpty()) {
            throw broken(file, document);
        }
    }

    /**
     * Refuses a text in which there is nothing to draw; one that is only half-written has something.
     *
     * @throws CommandFailed naming line and column
     */
    static void requireDrawable(Path file, AslDocument document) {
        boolean workflow =
                document.tree().root().filter(SyntaxObject.class::isInstance).isPresent();
        if (!document.tree().errors().isEmpty() && document.machine().states().isEmpty()) {
            throw broken(file, document);
        }
        if (!workflow) {
            int at = document.tree().root().map(root -> root.range().start()).orElse(0);
            throw failed(file, document.tree().positionOf(at), CliWords.text("text.no-workflow"));
        }
    }

    private static CommandFailed broken(Path file, AslDocument document) {
        SyntaxError first = document.tree().errors().getFirst();
        return failed(file, document.tree().positionOf(first.range().start()), first.message());
    }

    private static CommandFailed failed(Path file, Position at, String message) {
        return new CommandFailed(CommandFailed.UNUSABLE, file + ":" + at + ": " + message);
    }
}
