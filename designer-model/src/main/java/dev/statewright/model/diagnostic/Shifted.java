package dev.statewright.model.diagnostic;

import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Optional;

/** What is still known of a text after a change, until it has been judged anew: nothing is said of what was changed. */
public final class Shifted {

    private Shifted() {}

    /** Diagnostics of the text before a change, where the change did not touch them, at their places in the text after it. */
    public static List<Diagnostic> after(TextChange change, SyntaxTree after, List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .flatMap(each -> range(change, each.range())
                        .map(range -> range.equals(each.range())
                                ? each
                                : new Diagnostic(
                                        each.severity(),
                                        each.code(),
                                        each.message(),
                                        each.location(),
                                        range,
                                        after.positionOf(range.start())))
                        .stream())
                .toList();
    }

    private static Optional<TextRange> range(TextChange change, TextRange range) {
        int shift = 0;
        for (TextEdit edit : change.edits()) {
            if (edit.range().end() <= range.start()) {
                shift += edit.growth();
            } else if (edit.range().start() < range.end()) {
                return Optional.empty();
            }
        }
        return Optional.of(new TextRange(range.start() + shift, range.end() + shift));
    }
}
