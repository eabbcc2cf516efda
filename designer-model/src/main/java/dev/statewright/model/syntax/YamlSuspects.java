package dev.statewright.model.syntax;

import dev.statewright.model.syntax.YamlReading.Failure;
import dev.statewright.model.text.TextRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The stretches of a YAML text that may be to blame where it stops being YAML: a value, a line, a line with all that stands below it. */
record YamlSuspects(String text, Failure failure) {

    List<TextRange> stretches() {
        Set<TextRange> found = new LinkedHashSet<>();
        addLine(found, failure.at());
        addLine(found, failure.context());
        if (failure.lastQuote() >= 0) {
            addLine(found, failure.lastQuote());
        }
        addLine(found, behindPreviousLine(failure.at()));
        int line = start(failure.at());
        found.add(new TextRange(line, endOfBlock(line)));
        found.add(new TextRange(Math.min(start(failure.context()), line), end(failure.at())));
        found.removeIf(stretch -> text.substring(stretch.start(), stretch.end()).isBlank());
        return List.copyOf(found);
    }

    /** A line's value alone, and the line as a whole. */
    private void addLine(Set<TextRange> found, int offset) {
        int start = start(offset);
        int end = end(offset);
        int colon = text.indexOf(": ", start);
        if (colon >= 0 && colon + 2 < end) {
            found.add(new TextRange(colon + 2, end));
        }
        found.add(new TextRange(start, end));
    }

    private int behindPreviousLine(int offset) {
        int at = start(offset);
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return Math.max(0, at - 1);
    }

    private int endOfBlock(int line) {
        int column = column(line);
        int end = end(line);
        while (end < text.length()) {
            int next = end + 1;
            int stop = end(next);
            boolean blank = next >= text.length() || text.substring(next, stop).isBlank();
            if (!blank && column(next) <= column) {
                return end;
            }
            end = Math.max(stop, next);
        }
        return Math.min(end, text.length());
    }

    private int column(int line) {
        int at = line;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at - line;
    }

    private int start(int offset) {
        int at = Math.min(offset, text.length());
        while (at > 0 && !JsonScanner.isLineEnd(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int end(int offset) {
        int at = Math.min(offset, text.length());
        while (at < text.length() && !JsonScanner.isLineEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
