package dev.statewright.model.diagnostic;

import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxError;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextRange;

/** Reports what makes a text no JSON, no YAML, no Terraform. */
final class SyntaxFindings {

    private SyntaxFindings() {}

    /** Reports, and tells whether the text is too broken to be looked at further: every mistake would be told twice. */
    static boolean report(SyntaxTree tree, boolean comments, Findings findings) {
        boolean json = tree.format() == DocumentFormat.JSON;
        String code = switch (tree.format()) {
            case JSON -> Code.INVALID_JSON_DESCRIPTION;
            case YAML -> Code.INVALID_YAML;
            case HCL -> Code.INVALID_HCL;
        };
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
        if (json && !tree.comments().isEmpty()) {
            int count = tree.comments().size();
            findings.add(
                    comments ? Severity.WARNING : Severity.ERROR,
                    comments ? Code.COMMENTS_IN_JSON : Code.INVALID_JSON_DESCRIPTION,
                    "JSON has no comments, and AWS rejects a definition with comments; this one has " + count
                            + (comments ? ", to be left out before it is deployed" : "; write Comment fields instead"),
                    "",
                    tree.comments().getFirst());
        }
        return blank || !tree.errors().isEmpty() || tree.root().isEmpty();
    }
}
