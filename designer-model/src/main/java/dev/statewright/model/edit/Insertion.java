package dev.statewright.model.edit;

import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.function.Function;

/** Inserts a child into a container: on a line of its own where its neighbours have one, on their line otherwise. */
final class Insertion {

    private final Container container;
    private final JsonStyle style;
    private final Function<Place, String> child;

    /**
     * @param child writes the new child for the place that it gets
     */
    Insertion(Container container, JsonStyle style, Function<Place, String> child) {
        this.container = container;
        this.style = style;
        this.child = child;
    }

    /**
     * @param index how many children stand before the new one
     * @param surroundedByOneLine whether the container is part of a bigger one that is written on one line
     */
    TextChange at(int index, boolean surroundedByOneLine) {
        if (container.size() == 0) {
            return TextChange.of(intoEmpty(surroundedByOneLine));
        }
        if (index == 0) {
            return TextChange.of(atBeginning());
        }
        return index < container.size() ? between(index) : atEnd();
    }

    private TextEdit intoEmpty(boolean surroundedByOneLine) {
        String outer = Lines.indentAt(container.text(), container.open());
        Gap inside = container.before(0);
        if (!style.multiLine() || surroundedByOneLine && !inside.hasBreak()) {
            String padding = container.text().charAt(container.open()) == '{' ? style.padding() : "";
            String written = padding + child.apply(new Place(outer, true, true)) + padding;
            return TextEdit.replace(new TextRange(inside.start(), inside.end()), written);
        }
        String indent = outer + style.indent();
        String written = line(indent) + child.apply(new Place(indent, false, false)) + style.lineEnd() + outer;
        int from = inside.leadingStart() < inside.end() ? inside.end() : inside.trailingEnd();
        int blankFrom = from;
        while (blankFrom > inside.start()
                && Character.isWhitespace(container.text().charAt(blankFrom - 1))) {
            blankFrom--;
        }
        return TextEdit.replace(new TextRange(blankFrom, inside.end()), written);
    }

    private TextEdit atBeginning() {
        Gap gap = container.before(0);
        if (gap.hasBreak()) {
            return TextEdit.insert(endOfLine(gap), onOwnLine(0) + container.separator());
        }
        return TextEdit.insert(gap.leadingStart(), onSameLine(0) + comma(1));
    }

    private TextChange between(int index) {
        Gap gap = container.before(index);
        int previousEnd = container.end(index - 1);
        if (!gap.hasBreak()) {
            return TextChange.of(TextEdit.insert(previousEnd, comma(index) + onSameLine(index - 1)));
        }
        String written = onOwnLine(index - 1);
        boolean separated = gap.comma() >= 0 && gap.comma() < gap.trailingEnd();
        if (separated || container.separator().isEmpty()) {
            return TextChange.of(TextEdit.insert(endOfLine(gap), written + container.separator()));
        }
        // the comma stands on a later line, or is missing: it will do for the new child
        return ownComma(previousEnd, gap, written);
    }

    /** A comma directly behind a child, and something new behind the comments on the child's line. */
    private TextChange ownComma(int childEnd, Gap gap, String written) {
        String comma = container.separator();
        return gap.trailingEnd() == childEnd || comma.isEmpty()
                ? TextChange.of(TextEdit.insert(comma.isEmpty() ? gap.trailingEnd() : childEnd, comma + written))
                : TextChange.of(TextEdit.insert(childEnd, comma), TextEdit.insert(gap.trailingEnd(), written));
    }

    private TextChange atEnd() {
        int last = container.size() - 1;
        Gap gap = container.behind(last);
        boolean hasComma = gap.comma() >= 0;
        if (!container.before(last).hasBreak()) {
            int at = hasComma ? gap.comma() + 1 : container.end(last);
            String separator = hasComma ? comma(last).substring(1) : comma(last);
            return TextChange.of(TextEdit.insert(at, separator + onSameLine(last)));
        }
        String written = onOwnLine(last);
        if (hasComma) {
            return TextChange.of(TextEdit.insert(Math.max(gap.trailingEnd(), gap.comma() + 1), written));
        }
        return ownComma(container.end(last), gap, written);
    }

    /** Behind what belongs to the thing before, and behind blanks that the line may end with. */
    private int endOfLine(Gap gap) {
        int at = Lines.skipBlanks(container.text(), gap.trailingEnd());
        return at < gap.end() && Lines.isBreak(container.text().charAt(at)) ? at : gap.trailingEnd();
    }

    private String onOwnLine(int neighbour) {
        String indent = container.indentOf(neighbour, style);
        return line(indent) + child.apply(new Place(indent, isContainerOnOneLine(neighbour), false));
    }

    private String onSameLine(int neighbour) {
        String indent = Lines.indentAt(container.text(), container.start(neighbour));
        boolean oneLine = container.isOnOneLine(neighbour);
        return child.apply(new Place(indent, oneLine, oneLine));
    }

    private boolean isContainerOnOneLine(int neighbour) {
        String written = container.children().get(neighbour).of(container.text());
        char last = written.charAt(written.length() - 1);
        return (last == '}' || last == ']')
                && !written.endsWith("{}")
                && !written.endsWith("[]")
                && !Lines.hasBreak(written);
    }

    /** What separates a child from the one before it on the same line, written as the container's own separators are. */
    private String comma(int index) {
        if (index > 0 && index < container.size()) {
            Gap gap = container.before(index);
            String between = container.text().substring(gap.start(), gap.end());
            if (between.strip().equals(",") && !gap.hasBreak()) {
                return between.stripLeading();
            }
        }
        return style.comma();
    }

    private String line(String indent) {
        return style.lineEnd() + indent;
    }
}
