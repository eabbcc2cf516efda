package dev.statewright.model.diagnostic;

import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxError;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextRange;
import java.util.List;

/** Reports what makes a text no JSON or no YAML. */
final class SyntaxFindings {

    private SyntaxFindings() {}

    /** Reports, and tells whether the text is too broken to be looked at further: every mistake would be told twice. */
    static boolean report(SyntaxTree tree, Findings findings) {
        boolean json = tree.format() == DocumentFormat.JSON;
        String code = json ? Code.INVALID_JSON_DESCRIPTION : Code.INVALID_YAML;
        boolean blank = tree.text().isBlank();
        if (blank) {
            findings.add(
                    Severity.ERROR,
                    Code.SCHEMA_VALIDATION_FAILED,
                    "Definition must be a valid JSON object",
                    "",
                    TextRange.at(0));
        } else {
            for (SyntaxError error : tree.errors()) {
                findings.add(Severity.ERROR, code, error.message(), "", error.range());
            }
        }
        for (TextRange comment : json ? tree.comments() : List.<TextRange>of()) {
            findings.add(
                    Severity.ERROR,
                    Code.INVALID_JSON_DESCRIPTION,
                    "JSON has no comments; write a Comment field instead",
                    "",
                    comment);
        }
        return blank || !tree.errors().isEmpty() || tree.root().isEmpty();
    }
}
