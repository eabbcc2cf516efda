package dev.statewright.model.command;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.text.TextChange;
import java.util.List;

/**
 * The outcome of a command.
 *
 * @param change of the document's text
 * @param select the states to select afterwards, named as they are then
 */
public record Edit(TextChange change, List<StatePath> select) {

    public Edit {
        select = List.copyOf(select);
    }
}
