package dev.statewright.model.cloudformation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.text.Position;
import java.util.List;

/**
 * A template as far as it can be read.
 *
 * @param root what is right in it
 * @param problems what is wrong and left out, in the order of the text
 */
public record ReadTemplate(ObjectNode root, List<Problem> problems) {

    /**
     * A part that is left out.
     *
     * @param message a sentence without a full stop
     */
    public record Problem(Position position, String message) {}

    public ReadTemplate {
        problems = List.copyOf(problems);
    }
}
