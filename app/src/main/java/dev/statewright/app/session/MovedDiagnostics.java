package dev.statewright.app.session;

import dev.statewright.model.command.DocumentChange;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was said of a document, until the validator has read what it has become: told at the places to which a change has moved it. What the
 * change touches may be put right by it, and is not said.
 */
final class MovedDiagnostics {

    private MovedDiagnostics() {}

    static List<Diagnostic> of(List<Diagnostic> said, DocumentChange change) {
        List<Diagnostic> left = new ArrayList<>(said.size());
        for (Diagnostic each : said) {
            moved(each.range(), change.change().edits())
                    .filter(range -> range.end() <= change.after().text().length())
                    .map(range -> new Diagnostic(
                            each.severity(),
                            each.code(),
                            each.message(),
                            each.location(),
                            range,
                            change.after().tree().positionOf(range.start())))
                    .ifPresent(left::add);
        }
        return left;
    }

    private static Optional<TextRange> moved(TextRange range, List<TextEdit> edits) {
        int by = 0;
        for (TextEdit edit : edits) {
            if (edit.range().start() > range.end()) {
                break;
            }
            if (edit.range().end() >= range.start()) {
                return Optional.empty();
            }
            by += edit.replacement().length() - edit.range().length();
        }
        return Optional.of(new TextRange(range.start() + by, range.end() + by));
    }
}
