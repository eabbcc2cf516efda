package dev.statewright.model.diagnostic;

import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Collects what the rules have to say of one document, in the order in which they say it. */
final class Findings {

    private final SyntaxTree tree;
    private final List<Diagnostic> found = new ArrayList<>();

    Findings(SyntaxTree tree) {
        this.tree = tree;
    }

    void error(String code, String message, Location location, TextRange range) {
        add(Severity.ERROR, code, message, location.toString(), range);
    }

    void warning(String code, String message, Location location, TextRange range) {
        add(Severity.WARNING, code, message, location.toString(), range);
    }

    void advice(String code, String message, Location location, TextRange range) {
        add(Severity.ADVICE, code, message, location.toString(), range);
    }

    void add(Severity severity, String code, String message, String location, TextRange range) {
        found.add(new Diagnostic(severity, code, message, location, range, tree.positionOf(range.start())));
    }

    List<Diagnostic> list() {
        return List.copyOf(found);
    }
}
