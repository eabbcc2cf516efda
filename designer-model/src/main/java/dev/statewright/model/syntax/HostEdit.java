package dev.statewright.model.syntax;

import dev.statewright.model.syntax.HostPiece.Written;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes an edit of a decoded text into its file: escaped as the text is there, functions as they are written there. */
record HostEdit(String file, List<HostPiece> pieces, HostDecoder decoded) {

    /** A border of an edit: a place in the file, within a piece of text or between two pieces. */
    private record Border(int at, Written inside) {}

    TextEdit of(TextEdit edit) {
        Border left = left(edit.range().start(), edit.range().length() == 0);
        Border right = edit.range().length() == 0 ? left : right(edit.range().end());
        Written style = left.inside() != null ? left.inside() : right.inside();
        boolean sameQuotes = left.inside() == null
                || right.inside() == null
                || left.inside().quoting() == right.inside().quoting();
        if (!sameQuotes) {
            throw new UnwritableText("Here two parts of the text with different quotes meet. Edit it in the code.");
        }
        HostQuoting quoting = style == null ? HostQuoting.DOUBLE : style.quoting();
        String written = encoded(edit.replacement(), quoting);
        if (!quoting.allows(written)) {
            throw new UnwritableText("The definition stands in the file without quotes, which does not allow this text."
                    + " Put it in quotes, or in a block behind |.");
        }
        // whoever takes the place of a function brings the quotes that the text beside it does not have
        String quote = quoting == HostQuoting.SINGLE ? "'" : "\"";
        String open = left.inside() == null && pieces.size() > 1 ? quote : "";
        String close = right.inside() == null && pieces.size() > 1 ? quote : "";
        boolean newItem = !open.isEmpty() && !close.isEmpty();
        String behind = newItem && edit.range().length() == 0 ? between() : "";
        return TextEdit.replace(
                new TextRange(left.at(), Math.max(left.at(), right.at())), open + written + close + behind);
    }

    private Border left(int start, boolean insertion) {
        if (start == 0) {
            return decoded.text.length() == 0 ? empty() : begin(decoded.piece[0]);
        }
        int before = decoded.piece[start - 1];
        if (pieces.get(before) instanceof Written text) {
            return new Border(decoded.to[start - 1], text);
        }
        if (start == decoded.text.length()) {
            return new Border(pieces.get(before).whole().end(), null);
        }
        int next = decoded.piece[start];
        if (insertion && pieces.get(next) instanceof Written text) {
            return new Border(decoded.from[start], text);
        }
        return begin(next);
    }

    private Border empty() {
        return pieces.getFirst() instanceof Written text
                ? new Border(text.content().start(), text)
                : new Border(pieces.getFirst().whole().start(), null);
    }

    /** Where a piece begins; the text before it goes on there, if there is one. */
    private Border begin(int piece) {
        if (pieces.get(piece) instanceof Written text) {
            return new Border(text.content().start(), text);
        }
        return piece > 0 && pieces.get(piece - 1) instanceof Written text
                ? new Border(text.content().end(), text)
                : new Border(pieces.get(piece).whole().start(), null);
    }

    private Border right(int end) {
        int last = decoded.piece[end - 1];
        if (pieces.get(last) instanceof Written text) {
            return new Border(decoded.to[end - 1], text);
        }
        return last + 1 < pieces.size() && pieces.get(last + 1) instanceof Written text
                ? new Border(text.content().start(), text)
                : new Border(pieces.get(last).whole().end(), null);
    }

    private String encoded(String text, HostQuoting quoting) {
        boolean hasLines = decoded.text.indexOf("\n") >= 0 && hasRealLines();
        StringBuilder written = new StringBuilder();
        int from = 0;
        int at = 0;
        Map<String, String> functions = text.contains("${") ? functions(quoting) : Map.of();
        while (at < text.length()) {
            int here = at;
            Map.Entry<String, String> function = text.startsWith("${", here)
                    ? functions.entrySet().stream()
                            .filter(entry -> text.startsWith(entry.getKey(), here))
                            .findFirst()
                            .orElse(null)
                    : null;
            if (function == null) {
                at++;
                continue;
            }
            written.append(quoting.encode(text.substring(from, at), hasLines)).append(function.getValue());
            at += function.getKey().length();
            from = at;
        }
        return written.append(quoting.encode(text.substring(from), hasLines)).toString();
    }

    private boolean hasRealLines() {
        return pieces.stream()
                .anyMatch(piece ->
                        piece instanceof Written text && text.content().of(file).indexOf('\n') >= 0);
    }

    /** How the file writes each substitution of the text that it does not write as one. */
    private Map<String, String> functions(HostQuoting quoting) {
        Map<String, String> functions = new LinkedHashMap<>();
        String quote = quoting == HostQuoting.SINGLE ? "'" : quoting == HostQuoting.PLAIN ? "" : "\"";
        for (HostPiece piece : pieces) {
            if (piece instanceof HostPiece.Function(TextRange whole, String substitution)) {
                functions.put(substitution, quote + between() + whole.of(file) + between() + quote);
            }
        }
        boolean template = quoting == HostQuoting.TEMPLATE || quoting == HostQuoting.HEREDOC;
        for (int at = 0; template && at < decoded.text.length(); at++) {
            int end = at + 1;
            while (end < decoded.text.length() && decoded.from[end] == decoded.from[at]) {
                end++;
            }
            if (end > at + 2 && decoded.text.charAt(at) == '$') {
                functions.put(decoded.text.substring(at, end), file.substring(decoded.from[at], decoded.to[at]));
            }
            at = end - 1;
        }
        return functions;
    }

    /** What separates the parts of a {@code Fn::Join}, as the file has it. */
    private String between() {
        for (int i = 1; i < pieces.size(); i++) {
            int from = pieces.get(i - 1).whole().end();
            int to = pieces.get(i).whole().start();
            String between = from <= to ? file.substring(from, to) : "";
            if (!between.isEmpty() && between.indexOf('#') < 0) {
                return between;
            }
        }
        return ", ";
    }
}
