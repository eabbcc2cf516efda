package dev.statewright.model.cloud;

import dev.statewright.model.text.Position;
import java.nio.file.Path;

/**
 * Something in a template that is not there on this machine.
 *
 * @param file the template
 * @param position of what is meant, line and column from 1
 * @param message a sentence without a full stop
 */
public record TemplateNote(Path file, Position position, String message) {

    /** File, line and column, and the sentence. */
    @Override
    public String toString() {
        return file + ":" + position + ": " + message + ".";
    }
}
