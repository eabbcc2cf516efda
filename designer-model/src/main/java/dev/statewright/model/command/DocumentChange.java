package dev.statewright.model.command;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.TextChange;
import java.util.List;

/**
 * What happened to a document, told after it happened.
 *
 * @param change leads from the text before to the text after
 * @param select the states to select now; empty to leave the selection as it is
 */
public record DocumentChange(
        AslDocument before, AslDocument after, TextChange change, List<StatePath> select, Origin origin) {

    public DocumentChange {
        select = List.copyOf(select);
    }

    /** Why it happened. */
    public enum Origin {
        EXECUTE,
        UNDO,
        REDO
    }
}
