package dev.statewright.app.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The style classes of one line: the colours of its tokens and, over them, the lines under its marks. */
final class LineStyles {

    /** A marked stretch of the line, in columns from 0. */
    record Underline(int start, int end, String styleClass) {}

    private LineStyles() {}

    static StyleSpans<Collection<String>> of(String line, List<CodeToken> tokens, List<Underline> underlines) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int at = 0;
        int token = 0;
        do {
            while (token < tokens.size() && tokens.get(token).end() <= at) {
                token++;
            }
            int end = nextBorder(at, line.length(), tokens, token, underlines);
            List<String> classes = new ArrayList<>(2);
            if (token < tokens.size() && tokens.get(token).start() <= at) {
                classes.add(tokens.get(token).kind().styleClass());
            }
            for (Underline underline : underlines) {
                if (underline.start() <= at && at < underline.end() && !classes.contains(underline.styleClass())) {
                    classes.add(underline.styleClass());
                }
            }
            spans.add(List.copyOf(classes), end - at);
            at = end;
        } while (at < line.length());
        return spans.create();
    }

    private static int nextBorder(int at, int length, List<CodeToken> tokens, int token, List<Underline> underlines) {
        int border = length;
        if (token < tokens.size()) {
            int start = tokens.get(token).start();
            border = Math.min(border, start > at ? start : tokens.get(token).end());
        }
        for (Underline underline : underlines) {
            if (underline.start() > at) {
                border = Math.min(border, underline.start());
            } else if (underline.end() > at) {
                border = Math.min(border, underline.end());
            }
        }
        return border;
    }
}
