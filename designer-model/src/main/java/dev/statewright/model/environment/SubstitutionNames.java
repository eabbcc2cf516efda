package dev.statewright.model.environment;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.HostedText;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.workspace.Substitutions;
import java.util.List;

/** The names that a definition leaves to its environment. */
public final class SubstitutionNames {

    private SubstitutionNames() {}

    /** Each once, in the order in which they stand. */
    public static List<String> in(AslDocument document) {
        SyntaxTree tree = document.tree();
        SyntaxTree alone = tree.hosted().map(HostedText::tree).orElse(tree);
        return alone.root().map(root -> Substitutions.names(root, alone.text())).orElse(List.of());
    }
}
