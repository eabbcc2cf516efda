package dev.statewright.model.diagnostic;

import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what the rules have to say of one document, in the order in which they say it. */
final class Findings {

    private final SyntaxTree tree;
    private Boolean variables;
    private Boolean assigns;
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

    int size() {
        return found.size();
    }

    /** What was found since there were so many. */
    List<Diagnostic> since(int size) {
        return List.copyOf(found.subList(size, found.size()));
    }

    /** Whether some Fail state raises this error, as far as the text says. */
    boolean raises(String error) {
        return Pattern.compile("\\bError\"?\\s*:\\s*[\"']?" + Pattern.quote(error) + "\\b")
                .matcher(tree.text())
                .find();
    }

    /** Whether the text has this word anywhere. */
    boolean mentions(String word) {
        return tree.text().contains(word);
    }

    /** Whether anything in the text may assign a variable; said once. */
    boolean mayAssign() {
        if (assigns == null) {
            assigns = mentions("Assign");
        }
        return assigns;
    }

    /** Whether anything in the text may be a variable; said once, because a text without any is the common case. */
    boolean mayHaveVariables() {
        if (variables == null) {
            variables = hasVariable(tree.text());
        }
        return variables;
    }

    static boolean hasVariable(String text) {
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
            if (at + 1 < text.length()
                    && (Character.isUnicodeIdentifierStart(text.charAt(at + 1)) || text.charAt(at + 1) == '\\')
                    && !text.startsWith("states.", at + 1)) {
                return true;
            }
        }
        return text.contains("\\u0024");
    }

    String textOf(TextRange range) {
        return range.of(tree.text());
    }

    List<Diagnostic> list() {
        return List.copyOf(found);
    }
}
