package dev.statewright.model.command;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.text.TextChange;
import java.util.List;

/**
 * The outcome of a command.
 *
 * @param change of the document's text
 * @param select the states to select afterwards, named as they are then; empty leaves the selection alone
 * @param selectBefore the states to select when it is undone, named as they were before
 */
public record Edit(TextChange change, List<StatePath> select, List<StatePath> selectBefore) {

    public Edit {
        select = List.copyOf(select);
        selectBefore = List.copyOf(selectBefore);
    }

    public Edit(TextChange change, List<StatePath> select) {
        this(change, select, List.of());
    }
}
