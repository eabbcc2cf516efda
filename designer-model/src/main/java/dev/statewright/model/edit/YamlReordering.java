package dev.statewright.model.edit;

import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Moves an entry of a block to another position, with its comments. Blank lines between stay where they are. */
final class YamlReordering {

    private YamlReordering() {}

    static TextChange move(YamlBlock block, int from, int to) {
        List<TextRange> places = new ArrayList<>();
        for (int entry = 0; entry < block.size(); entry++) {
            places.add(new TextRange(block.begin(entry), block.end(entry)));
        }
        List<TextRange> order = new ArrayList<>(places);
        order.add(to, order.remove(from));
        List<TextEdit> edits = new ArrayList<>();
        for (int slot = Math.min(from, to); slot <= Math.max(from, to); slot++) {
            edits.add(TextEdit.replace(places.get(slot), order.get(slot).of(block.text())));
        }
        return new TextChange(edits).trimmed(block.text());
    }
}
