package dev.statewright.model.conversion;

import dev.statewright.model.command.Edit;
import java.util.List;

/**
 * What a conversion to JSONata comes to.
 *
 * @param edit the difference: its change is that of the document's text
 * @param notes what stays in JSONPath, a sentence for each state; empty where all is converted
 */
public record Conversion(Edit edit, List<String> notes) {

    public Conversion {
        notes = List.copyOf(notes);
    }
}
