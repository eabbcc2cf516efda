package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.Objects;

/** A part of a text that stands in a file: mostly there is only one, {@code Fn::Join} puts several together. */
sealed interface HostPiece {

    /** All of it in the file, quotes included. */
    TextRange whole();

    /**
     * Text.
     *
     * @param content without its quotes
     */
    record Written(TextRange whole, TextRange content, HostQuoting quoting) implements HostPiece {
        public Written {
            Objects.requireNonNull(quoting);
        }
    }

    /** A function whose value is known on deployment. In the text it is a substitution. */
    record Function(TextRange whole, String substitution) implements HostPiece {}

    /** What {@code Fn::Join} puts between two parts. */
    record Delimiter(TextRange whole, String text) implements HostPiece {}
}
