package dev.statewright.model.edit;

import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Removes some, not all, entries from a block, with their lines and the comments beside them. */
final class YamlRemoval {

    private final YamlBlock block;
    private final String text;
    private final List<TextEdit> edits = new ArrayList<>();

    YamlRemoval(YamlBlock block) {
        this.block = block;
        this.text = block.text();
    }

    /**
     * @param children their indexes among the container's children
     */
    TextChange of(SortedSet<Integer> children) {
        int first = -1;
        for (int entry = 0; entry < block.size(); entry++) {
            boolean leaves = children.contains(block.entries().get(entry).child());
            if (leaves && first < 0) {
                first = entry;
            } else if (!leaves && first >= 0) {
                run(first, entry - 1);
                first = -1;
            }
        }
        if (first >= 0) {
            run(first, block.size() - 1);
        }
        return new TextChange(edits);
    }

    private void run(int first, int last) {
        if (!block.beginsLine(first)) {
            edits.add(TextEdit.remove(new TextRange(block.begin(first), block.begin(last + 1))));
            return;
        }
        int from = Lines.startOfLine(text, block.begin(first));
        int end = block.end(last);
        int to = YamlPlaces.behindBreak(text, end);
        if (to == end) {
            from = Lines.breakBefore(text, from);
        } else if (from > 0 && YamlPlaces.isBlankLine(text, Lines.startOfLine(text, Lines.breakBefore(text, from)))) {
            while (YamlPlaces.isBlankLine(text, to) && YamlPlaces.endOfLine(text, to) < text.length()) {
                to = YamlPlaces.behindBreak(text, YamlPlaces.endOfLine(text, to));
            }
        }
        edits.add(TextEdit.remove(new TextRange(from, to)));
    }
}
