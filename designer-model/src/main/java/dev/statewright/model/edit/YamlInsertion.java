package dev.statewright.model.edit;

import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;

/** Inserts an entry into a block: on lines of its own. */
final class YamlInsertion {

    private final YamlBlock block;
    private final YamlStyle style;

    YamlInsertion(YamlBlock block, YamlStyle style) {
        this.block = block;
        this.style = style;
    }

    /** The dash with the blanks behind it, as the block's first item has it. */
    String dash() {
        YamlEntry first = block.entries().getFirst();
        int content = Lines.skipBlanks(block.text(), first.start() + 1);
        boolean usual = content == first.start() + 1 || content >= first.end();
        return usual ? "- " : "-" + " ".repeat(content - first.start() - 1);
    }

    /**
     * @param child the index among the container's children that it gets
     * @param written its first line at no indentation
     */
    TextChange at(int child, String written) {
        String lines = Indentation.shift(written, "", block.indent(), style.lineEnd());
        int position = block.position(child);
        if (block.size() == 0) {
            // nothing but a merge key
            int end = YamlPlaces.endOfLine(block.text(), block.range().end());
            return TextChange.of(TextEdit.insert(end, style.lineEnd() + block.indent() + lines));
        }
        if (position > 0) {
            return TextChange.of(TextEdit.insert(block.end(position - 1), style.lineEnd() + block.indent() + lines));
        }
        int first = block.beginsLine(0) ? block.begin(0) : block.range().start();
        return TextChange.of(TextEdit.insert(first, lines + style.lineEnd() + block.indent()));
    }
}
