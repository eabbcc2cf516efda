package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a text in a file is made of: a string, a block, a heredoc, or the parts of a {@code Fn::Join}. */
final class HostPieces {

    private HostPieces() {}

    /** The parts of a text; none where the value is no text. */
    static List<HostPiece> of(String file, DocumentFormat format, SyntaxNode value) {
        return switch (value) {
            case SyntaxScalar scalar ->
                written(file, format, scalar).<List<HostPiece>>map(List::of).orElse(List.of());
            case SyntaxArray join -> joined(file, format, join);
            case SyntaxObject object ->
                object.members().size() == 1
                                && object.members().getFirst().key().equals("Fn::Join")
                        ? object.get("Fn::Join")
                                .map(arguments -> of(file, format, arguments))
                                .orElse(List.of())
                        : List.of();
        };
    }

    private static List<HostPiece> joined(String file, DocumentFormat format, SyntaxArray join) {
        boolean isJoin = join.items().size() == 2
                && join.items().get(0) instanceof SyntaxScalar
                && join.items().get(1) instanceof SyntaxArray;
        if (!isJoin) {
            return List.of();
        }
        String delimiter = ((SyntaxScalar) join.items().get(0)).value();
        List<HostPiece> pieces = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (SyntaxNode item : ((SyntaxArray) join.items().get(1)).items()) {
            HostPiece piece = written(file, format, item).orElseGet(() -> function(file, item, names));
            if (!pieces.isEmpty() && !delimiter.isEmpty()) {
                int from = pieces.getLast().whole().end();
                pieces.add(new HostPiece.Delimiter(
                        new TextRange(from, Math.max(from, piece.whole().start())), delimiter));
            }
            pieces.add(piece);
        }
        return pieces.stream().anyMatch(HostPiece.Written.class::isInstance) ? pieces : List.of();
    }

    /** Functions that say something else have names of their own, so that none is taken for another. */
    private static HostPiece function(String file, SyntaxNode item, Map<String, String> names) {
        String name = TemplateFunctions.substitution(item).orElse("${Fn}");
        String written = item.range().of(file);
        for (int count = 2; !names.computeIfAbsent(name, _ -> written).equals(written); count++) {
            name = TemplateFunctions.substitution(item).orElse("${Fn}").replaceFirst("}$", "." + count + "}");
        }
        return new HostPiece.Function(item.range(), name);
    }

    private static Optional<HostPiece> written(String file, DocumentFormat format, SyntaxNode node) {
        if (!(node instanceof SyntaxScalar scalar)
                || scalar.kind() != SyntaxScalar.Kind.STRING
                || scalar.range().length() == 0) {
            return Optional.empty();
        }
        int start = behindTag(file, scalar.range());
        int end = scalar.range().end();
        if (start >= end) {
            return Optional.empty();
        }
        TextRange whole = scalar.range();
        return Optional.of(
                switch (file.charAt(start)) {
                    case '"' ->
                        new HostPiece.Written(
                                whole,
                                inQuotes(file, start, end),
                                format == DocumentFormat.HCL ? HostQuoting.TEMPLATE : HostQuoting.DOUBLE);
                    case '\'' -> new HostPiece.Written(whole, inQuotes(file, start, end), HostQuoting.SINGLE);
                    case '|', '>' ->
                        new HostPiece.Written(
                                whole, new TextRange(endOfLine(file, start, end), end), HostQuoting.BLOCK);
                    case '<' ->
                        new HostPiece.Written(
                                whole, heredoc(file, endOfLine(file, start, end), end), HostQuoting.HEREDOC);
                    default -> new HostPiece.Written(whole, new TextRange(start, end), HostQuoting.PLAIN);
                });
    }

    private static TextRange inQuotes(String file, int start, int end) {
        boolean closed = end - start > 1 && file.charAt(end - 1) == file.charAt(start);
        return new TextRange(start + 1, closed ? end - 1 : end);
    }

    /** The lines between a heredoc's head and its marker. */
    private static TextRange heredoc(String file, int head, int end) {
        int marker = end;
        while (marker > head && !JsonScanner.isLineEnd(file.charAt(marker - 1))) {
            marker--;
        }
        return new TextRange(head, Math.max(head, marker));
    }

    private static int endOfLine(String file, int from, int end) {
        int at = from;
        while (at < end && !JsonScanner.isLineEnd(file.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int behindTag(String file, TextRange range) {
        int at = range.start();
        if (file.charAt(at) == '!') {
            while (at < range.end() && !Character.isWhitespace(file.charAt(at))) {
                at++;
            }
            while (at < range.end() && Character.isWhitespace(file.charAt(at))) {
                at++;
            }
        }
        return at;
    }
}
