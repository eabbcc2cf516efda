package dev.statewright.model.edit;

import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Removes children from a container, with their lines, their commas and the comments beside them. */
final class Removal {

    private final Container container;
    private final List<TextEdit> edits = new ArrayList<>();

    private Removal(Container container) {
        this.container = container;
    }

    static TextChange of(Container container, SortedSet<Integer> children) {
        Removal removal = new Removal(container);
        if (children.size() == container.size()) {
            removal.empty();
        } else {
            removal.runs(children);
        }
        return new TextChange(removal.edits);
    }

    private void empty() {
        edits.add(TextEdit.remove(new TextRange(container.open() + 1, container.close())));
    }

    private void runs(SortedSet<Integer> children) {
        int first = -1;
        int last = -1;
        for (int child : children) {
            if (first >= 0 && child != last + 1) {
                run(first, last);
                first = -1;
            }
            first = first < 0 ? child : first;
            last = child;
        }
        if (first >= 0) {
            run(first, last);
        }
    }

    private void run(int first, int last) {
        Gap before = container.before(first);
        Gap behind = container.behind(last);
        boolean isLast = last == container.size() - 1;
        if (before.hasBreak() && (behind.hasBreak() || isLast)) {
            lines(before, behind, first == 0, isLast);
        } else if (first > 0 && behind.hasBreak() && behind.comma() >= 0) {
            edits.add(TextEdit.remove(new TextRange(before.start(), container.end(last))));
        } else if (!isLast) {
            edits.add(TextEdit.remove(new TextRange(before.leadingStart(), behind.leadingStart())));
        } else {
            int from = before.comma() >= 0 ? before.comma() : before.start();
            edits.add(TextEdit.remove(new TextRange(from, behind.trailingEnd())));
        }
    }

    private void lines(Gap before, Gap behind, boolean isFirst, boolean isLast) {
        String text = container.text();
        int lineStart = Lines.startOfLine(text, before.leadingStart());
        int from = Math.max(Lines.breakBefore(text, lineStart), before.trailingEnd());
        int to = Lines.skipBlanks(text, behind.trailingEnd());
        boolean lineEnds = to == text.length() || Lines.isBreak(text.charAt(to));
        to = lineEnds ? to : behind.trailingEnd();
        edits.add(TextEdit.remove(new TextRange(from, to)));
        boolean commaBefore = before.comma() >= 0 && before.comma() < from;
        boolean commaBehind = behind.comma() >= to;
        // commas may stand at the beginning of lines, too: between two neighbours exactly one must be left
        if (commaBefore && (isLast || commaBehind)) {
            removeComma(before.comma());
        } else if (commaBehind && isFirst) {
            removeComma(behind.comma());
        } else if (!commaBefore
                && !commaBehind
                && !isFirst
                && !isLast
                && !container.separator().isEmpty()) {
            edits.add(TextEdit.insert(before.start(), ","));
        }
    }

    private void removeComma(int at) {
        edits.add(TextEdit.remove(new TextRange(at, at + 1)));
    }
}
