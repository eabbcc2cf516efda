package dev.statewright.model.command;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.TextChange;
import java.util.List;

/**
 * What a stack tells its listeners after its document has become another.
 *
 * @param change leads from the text before to the text after
 * @param select the states to select now; empty leaves the selection alone
 */
public record DocumentChange(
        AslDocument before, AslDocument after, TextChange change, List<StatePath> select, Origin origin) {

    public DocumentChange {
        select = List.copyOf(select);
    }

    /** What made the change. */
    public enum Origin {
        EXECUTE,
        UNDO,
        REDO
    }
}
