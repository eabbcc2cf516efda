package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Finds the comments between the scalars of a YAML text, while these are read one after the other. YAML 1.2.2, section 6.6. */
final class YamlComments {

    private final String text;
    private final boolean none;
    private final List<TextRange> found = new ArrayList<>();
    private int at;

    YamlComments(String text) {
        this.text = text;
        this.none = text.indexOf('#') < 0;
    }

    List<TextRange> found() {
        return found;
    }

    /** Looks at what stands before a scalar, and steps over it; the head of a block scalar may have a comment, too. */
    void behind(TextRange scalar) {
        if (none || scalar.end() <= at) {
            return;
        }
        upTo(scalar.start());
        int start = Math.max(at, scalar.start());
        char first = start < text.length() ? text.charAt(start) : ' ';
        at = first == '|' || first == '>' || first == '!' ? start : scalar.end();
        if (at < scalar.end()) {
            upTo(endOfLine(start));
            at = Math.max(at, scalar.end());
        }
    }

    /** Looks at everything up to an offset, where there are no more scalars. */
    void upTo(int end) {
        while (!none && at < end) {
            boolean begins = text.charAt(at) == '#' && (at == 0 || isBlank(text.charAt(at - 1)));
            if (begins) {
                int stop = endOfLine(at);
                found.add(new TextRange(at, stop));
                at = stop;
            } else {
                at++;
            }
        }
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < text.length() && !JsonScanner.isLineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || JsonScanner.isLineEnd(c);
    }
}
