package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Set;

/**
 * Tells what AWS would say of a definition: the codes, messages and locations of {@code ValidateStateMachineDefinition} as far as they
 * are known, and in their absence sentences of our own. Parts that are filled in on deployment ({@code ${Name}}) are taken on trust.
 */
public final class Validator {

    /** The codes of everything that is told, also on request only. */
    public static final Set<String> CODES = Code.ALL;

    private Validator() {}

    /** What there is to say of a workflow of type STANDARD, errors and warnings, in the order in which AWS reports them. */
    public static List<Diagnostic> validate(AslDocument document) {
        return validate(document, false);
    }

    /**
     * What there is to say of a workflow.
     *
     * @param express whether it is of type EXPRESS, which has no callbacks, jobs, activities and distributed maps
     */
    public static List<Diagnostic> validate(AslDocument document, boolean express) {
        return validate(document, express, false);
    }

    /**
     * What there is to say of a workflow.
     *
     * @param comments whether comments in JSON are meant: they are then a warning, because AWS does not take them, and no error
     */
    public static List<Diagnostic> validate(AslDocument document, boolean express, boolean comments) {
        return validate(document, express, comments, StateMemory.NONE);
    }

    static List<Diagnostic> validate(AslDocument document, boolean express, boolean comments, StateMemory memory) {
        SyntaxTree tree = document.tree();
        Findings findings = new Findings(tree);
        if (SyntaxFindings.report(tree, comments, findings)) {
            return findings.list();
        }
        SyntaxNode root = tree.root().orElseThrow();
        if (root instanceof SyntaxObject object) {
            QueryLanguage language = Languages.of(object, QueryLanguage.JSON_PATH);
            TextRange anchor = new TextRange(root.range().start(), root.range().start() + 1);
            Site site = new Site(Location.ROOT, "", anchor, language, findings);
            DefinitionSizeRule.check(object, tree.format() == DocumentFormat.JSON, site);
            new ScopeWalk(Machine.of(express, language, findings, memory)).walk(object, site);
        } else {
            findings.add(
                    Severity.ERROR,
                    Code.SCHEMA_VALIDATION_FAILED,
                    "Definition must be a valid JSON object",
                    "",
                    root.range());
        }
        return findings.list();
    }
}
