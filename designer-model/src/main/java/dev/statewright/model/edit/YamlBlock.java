package dev.statewright.model.edit;

import dev.statewright.model.syntax.SyntaxAlias;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A block mapping or sequence in its text. Every entry has its lines: the comments directly above it, those of its value, and deeper
 * comments below. Only the first entry may stand behind something on its line: {@code - Type: Pass}.
 *
 * @param column that the keys or dashes stand in
 * @param range of its content
 * @param entries those that are written here, in order; what a merge key brings in is none
 */
record YamlBlock(String text, int column, TextRange range, List<YamlEntry> entries) {

    static YamlBlock of(SyntaxTree tree, SyntaxNode node) {
        int start = YamlPlaces.contentStart(tree.text(), node);
        int column = YamlPlaces.column(tree.text(), start);
        return switch (node) {
            case SyntaxObject object -> mapping(tree, object, column);
            case SyntaxArray array -> sequence(tree, array, start, column);
            case SyntaxScalar _ -> throw new IllegalArgumentException("Not a container: " + node);
        };
    }

    private static YamlBlock mapping(SyntaxTree tree, SyntaxObject object, int column) {
        String text = tree.text();
        List<YamlEntry> entries = new ArrayList<>();
        for (int i = 0; i < object.members().size(); i++) {
            SyntaxMember member = object.members().get(i);
            int key = member.keyRange().start();
            if (key < object.range().start() || key > object.range().end() || YamlPlaces.column(text, key) != column) {
                continue;
            }
            int colon = text.indexOf(':', member.keyRange().end());
            int behindColon = colon < 0 ? member.keyRange().end() : colon + 1;
            int end = Math.max(member.range().end(), behindColon);
            entries.add(new YamlEntry(i, key, behindAnchor(text, behindColon, end), end));
        }
        int start = YamlPlaces.contentStart(text, object);
        return new YamlBlock(text, column, new TextRange(start, object.range().end()), entries);
    }

    private static YamlBlock sequence(SyntaxTree tree, SyntaxArray array, int start, int column) {
        String text = tree.text();
        List<YamlEntry> entries = new ArrayList<>();
        int at = start;
        for (int i = 0; i < array.items().size(); i++) {
            int dash = YamlPlaces.skipToContent(text, at, array.range().end());
            SyntaxNode item = array.items().get(i);
            int end = item.range().start() > dash
                    ? item.range().end()
                    : aliasBehind(tree, dash).orElse(dash + 1);
            entries.add(new YamlEntry(i, dash, behindAnchor(text, dash + 1, end), end));
            at = end;
        }
        return new YamlBlock(text, column, new TextRange(start, array.range().end()), entries);
    }

    private static OptionalInt aliasBehind(SyntaxTree tree, int offset) {
        return tree.aliases().stream()
                .filter(alias -> alias.range().start() > offset)
                .mapToInt((SyntaxAlias alias) -> alias.range().end())
                .findFirst();
    }

    private static int behindAnchor(String text, int from, int end) {
        int at = Lines.skipBlanks(text, from);
        if (at >= end || text.charAt(at) != '&') {
            return from;
        }
        while (at < end && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    int size() {
        return entries.size();
    }

    /** Whether there is a merge key, which is no entry. */
    boolean merges() {
        int at = text.indexOf("<<", range.start());
        while (at >= 0 && at < range.end()) {
            if (YamlPlaces.column(text, at) == column) {
                return true;
            }
            at = text.indexOf("<<", at + 1);
        }
        return false;
    }

    String indent() {
        return " ".repeat(column);
    }

    /**
     * The entry of a child of the container.
     *
     * @throws UneditablePlace where the child is not written as an entry
     */
    YamlEntry entry(int child) {
        return entries.stream()
                .filter(entry -> entry.child() == child)
                .findFirst()
                .orElseThrow(() -> new UneditablePlace(
                        "This is written in a way that cannot be edited here. Edit it in the code."));
    }

    /** How many entries stand before one that comes in before a child of the container. */
    int position(int child) {
        return (int) entries.stream().filter(entry -> entry.child() < child).count();
    }

    /** Whether an entry begins its line; the first one may stand behind a dash. */
    boolean beginsLine(int entry) {
        return Lines.isFirstOnLine(text, entries.get(entry).start());
    }

    /** Where an entry begins with the comments above it. What stands at the very top of a file is the file's and not its first entry's. */
    int begin(int entry) {
        int start = entries.get(entry).start();
        if (!beginsLine(entry)) {
            return start;
        }
        int lowest = entry == 0 ? 0 : end(entry - 1);
        int begin = Lines.startOfLine(text, start);
        int line = lineBefore(begin);
        while (line >= lowest && line < begin && YamlPlaces.isCommentLine(text, line)) {
            begin = line;
            line = lineBefore(line);
        }
        return begin == 0 ? start : Lines.skipBlanks(text, begin);
    }

    private int lineBefore(int lineStart) {
        return lineStart == 0 ? 0 : Lines.startOfLine(text, Lines.breakBefore(text, lineStart));
    }

    /** Where an entry ends with the comment behind it and deeper ones below: the offset of a break or of the text's end. */
    int end(int entry) {
        int end = YamlPlaces.endOfLine(text, entries.get(entry).end());
        int line = YamlPlaces.behindBreak(text, end);
        while (line > end && line < text.length()) {
            int lineEnd = YamlPlaces.endOfLine(text, line);
            if (YamlPlaces.isCommentLine(text, line)
                    && YamlPlaces.column(text, Lines.skipBlanks(text, line)) > column) {
                end = lineEnd;
            } else if (!YamlPlaces.isBlankLine(text, line)) {
                break;
            }
            if (YamlPlaces.behindBreak(text, lineEnd) == lineEnd) {
                break;
            }
            line = YamlPlaces.behindBreak(text, lineEnd);
        }
        return end;
    }
}
