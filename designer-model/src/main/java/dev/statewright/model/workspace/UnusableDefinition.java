package dev.statewright.model.workspace;

import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.Position;
import dev.statewright.model.text.TextRange;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A state machine that a file declares and whose definition cannot be had: the file that it names is not there, or what stands there is no
 * definition.
 *
 * @param file in which it is named, an absolute path
 * @param range of what names it, in that file
 * @param position of the range's start
 * @param message what to tell the user, without the file's name and without a full stop
 */
public record UnusableDefinition(Path file, TextRange range, Position position, String message) {

    public UnusableDefinition {
        Objects.requireNonNull(file);
        Objects.requireNonNull(range);
        Objects.requireNonNull(position);
        Objects.requireNonNull(message);
    }

    static UnusableDefinition at(Path file, SyntaxTree tree, TextRange range, String message) {
        return new UnusableDefinition(file, range, tree.positionOf(range.start()), message);
    }

    static UnusableDefinition missing(Path file, SyntaxTree tree, TextRange range, String named) {
        return at(
                file,
                tree,
                range,
                "There is no file " + named + "; write the definition there, or name the file that it stands in");
    }

    /** File, line and column, and the sentence. */
    public String line() {
        return file + ":" + position + ": " + message + ".";
    }
}
