package dev.statewright.model.edit;

import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import java.util.ArrayList;
import java.util.List;

/** Moves a child of a container to another position, with its comments. Commas, line breaks and blanks between stay where they are. */
final class Reordering {

    private Reordering() {}

    static TextChange move(Container container, int from, int to) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < container.size(); i++) {
            order.add(i);
        }
        order.add(to, order.remove(from));
        boolean ownLines = ownLines(container, Math.min(from, to), Math.max(from, to));
        List<TextEdit> edits = new ArrayList<>();
        for (int slot = Math.min(from, to); slot <= Math.max(from, to); slot++) {
            int child = order.get(slot);
            edits.add(
                    TextEdit.replace(container.head(slot), container.head(child).of(container.text())));
            if (ownLines) {
                edits.add(TextEdit.replace(
                        container.tail(slot), container.tail(child).of(container.text())));
            }
        }
        return new TextChange(edits).trimmed(container.text());
    }

    /** A comment behind a child can only move where nothing follows it on its line. */
    private static boolean ownLines(Container container, int first, int last) {
        for (int child = first; child <= last; child++) {
            if (!container.behind(child).hasBreak()) {
                return false;
            }
        }
        return true;
    }
}
