package dev.statewright.model.edit;

import dev.statewright.model.syntax.EmbeddedTree;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.LineIndex;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Indents the lines of a YAML text anew: each block by as many blanks below the one around it, sequences that stand below their key's own
 * column stay there, lines of block scalars and of brackets move with what they belong to, comments with the line below them.
 */
final class YamlIndentation {

    /**
     * A block that the line is inside of.
     *
     * @param old column of its entries
     * @param fresh the column that they get
     */
    private record Level(int old, int fresh) {}

    private final String text;
    private final int step;
    private final LineIndex lines;
    private final Deque<Level> levels = new ArrayDeque<>();
    /** For each line (from 0) the first line of the scalar or the brackets that it continues, or -1. */
    private final int[] continues;
    /** The new indentation of each line; -1 for one that stays. */
    private final int[] wanted;

    private YamlIndentation(SyntaxTree tree, int step) {
        this.text = tree.text();
        this.step = step;
        this.lines = tree.lines();
        this.continues = new int[lines.lineCount()];
        this.wanted = new int[lines.lineCount()];
        Arrays.fill(continues, -1);
        Arrays.fill(wanted, -1);
        tree.whole().root().ifPresent(this::mark);
    }

    static TextChange of(SyntaxTree tree, TextRange range, int step) {
        YamlIndentation indentation = new YamlIndentation(tree, step);
        indentation.levels.push(base(tree, step));
        int first = tree.lines().positionOf(range.start()).line() - 1;
        int last = tree.lines().positionOf(range.end()).line() - 1;
        if (tree.embedding().isPresent() && first == line(tree, tree.lines())) {
            return TextChange.NONE; // in brackets behind its key
        }
        indentation.structure(first, last);
        indentation.comments(first, last);
        return indentation.change(first, last);
    }

    private static int line(SyntaxTree tree, LineIndex lines) {
        return key(tree)
                .map(range -> lines.positionOf(range.start()).line() - 1)
                .orElse(-1);
    }

    private static Optional<TextRange> key(SyntaxTree tree) {
        return tree.embedding()
                .flatMap(where -> where instanceof EmbeddedTree(var _, SyntaxPath path)
                        ? tree.whole().member(path)
                        : Optional.empty())
                .map(member -> member.keyRange());
    }

    private static Level base(SyntaxTree tree, int step) {
        return key(tree)
                .map(range -> YamlPlaces.column(tree.text(), range.start()))
                .map(column -> new Level(column, column))
                .orElse(new Level(-1, -step));
    }

    /** Notes which lines are not structure. */
    private void mark(SyntaxNode node) {
        boolean whole = node instanceof SyntaxScalar || YamlPlaces.isInBrackets(text, node);
        if (whole) {
            int first = lineOf(node.range().start());
            int last = lineOf(Math.max(node.range().start(), node.range().end() - 1));
            for (int line = first + 1; line <= last; line++) {
                continues[line] = first;
            }
            return;
        }
        switch (node) {
            case SyntaxObject object ->
                object.members().forEach(member -> member.value().ifPresent(this::mark));
            case SyntaxArray array -> array.items().forEach(this::mark);
            case SyntaxScalar _ -> {}
        }
    }

    private void structure(int first, int last) {
        for (int line = first; line <= last; line++) {
            int start = lines.startOfLine(line + 1);
            int at = Lines.skipBlanks(text, start);
            if (continues[line] >= 0) {
                continued(line, at - start);
            } else if (isContent(at) && !isMarker(start)) {
                entry(line, at - start, at);
            }
        }
    }

    private boolean isContent(int at) {
        return at < text.length() && !Lines.isBreak(text.charAt(at)) && text.charAt(at) != '#';
    }

    private boolean isMarker(int start) {
        return text.startsWith("---", start) || text.startsWith("...", start) || text.startsWith("%", start);
    }

    private void entry(int line, int column, int at) {
        while (levels.peek().old() > column) {
            levels.pop();
        }
        if (levels.peek().old() < column) {
            levels.push(new Level(column, levels.peek().fresh() + step));
        }
        wanted[line] = levels.peek().fresh();
        int dash = at;
        while (dash + 1 < text.length() && text.charAt(dash) == '-' && text.charAt(dash + 1) == ' ') {
            int next = Lines.skipBlanks(text, dash + 1);
            if (!isContent(next)) {
                return;
            }
            // what stands behind the dash is a block of its own, as far behind the dash as before
            levels.push(new Level(column + next - at, wanted[line] + next - at));
            dash = next;
        }
    }

    /** A line of a block scalar begins a step below its key, any other as far to the right as its first line has moved. */
    private void continued(int line, int column) {
        int owner = continues[line];
        Level level = levels.peek();
        int end = YamlPlaces.endOfLine(text, lines.startOfLine(owner + 1));
        String head = text.substring(lines.startOfLine(owner + 1), end);
        boolean block = head.matches(".*(^|[\\s:-])[|>][+-]?\\s*(#.*)?$");
        int base = block ? contentColumn(owner, line) : 0;
        int moved = block ? level.fresh() + step - base : level.fresh() - level.old();
        wanted[line] = Math.max(0, column + moved);
    }

    private int contentColumn(int owner, int line) {
        int first = owner + 1;
        while (first < line && !isText(first)) {
            first++;
        }
        int start = lines.startOfLine(first + 1);
        return Lines.skipBlanks(text, start) - start;
    }

    private boolean isText(int line) {
        int at = Lines.skipBlanks(text, lines.startOfLine(line + 1));
        return at < text.length() && !Lines.isBreak(text.charAt(at));
    }

    private void comments(int first, int last) {
        for (int line = first; line <= last; line++) {
            int start = lines.startOfLine(line + 1);
            int at = Lines.skipBlanks(text, start);
            if (continues[line] < 0 && at < text.length() && text.charAt(at) == '#') {
                wanted[line] = Math.max(0, at - start + moved(line, at - start, first, last));
            }
        }
    }

    /** How far a comment moves: with the entry below it, or with one above it in the same column. */
    private int moved(int comment, int column, int first, int last) {
        int below = comment + 1;
        while (below <= last && !isEntry(below)) {
            below++;
        }
        if (below <= last && columnOf(below) == column) {
            return wanted[below] - column;
        }
        for (int above = comment - 1; above >= first; above--) {
            if (isEntry(above) && columnOf(above) <= column) {
                return wanted[above] - columnOf(above);
            }
        }
        return below <= last ? wanted[below] - columnOf(below) : 0;
    }

    private boolean isEntry(int line) {
        return continues[line] < 0 && isContent(lines.startOfLine(line + 1) + columnOf(line)) && wanted[line] >= 0;
    }

    private int columnOf(int line) {
        int start = lines.startOfLine(line + 1);
        return Lines.skipBlanks(text, start) - start;
    }

    private TextChange change(int first, int last) {
        List<TextEdit> edits = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            int start = lines.startOfLine(line + 1);
            int at = Lines.skipBlanks(text, start);
            boolean blank = at >= text.length() || Lines.isBreak(text.charAt(at));
            if (wanted[line] >= 0 && !blank && at - start != wanted[line]) {
                edits.add(TextEdit.replace(new TextRange(start, at), " ".repeat(wanted[line])));
            }
        }
        return new TextChange(edits);
    }

    private int lineOf(int offset) {
        return lines.positionOf(offset).line() - 1;
    }
}
