package dev.statewright.model.edit;

import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.HostedText;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxTree;

/** A definition as AWS takes it: JSON without comments, alone in its text. */
public final class StrictJson {

    private StrictJson() {}

    /**
     * The definition's own text where that is such JSON, or is so broken that nobody can tell; otherwise the same values written as the AWS
     * console writes them.
     */
    public static String of(SyntaxTree tree) {
        SyntaxTree alone = tree.hosted().map(HostedText::tree).orElse(tree);
        boolean own = alone.format() == DocumentFormat.JSON && alone.embedding().isEmpty();
        boolean strict = own && alone.comments().isEmpty();
        return alone.root()
                .filter(_ -> !strict)
                .map(root -> new JsonWriter(JsonStyle.CONSOLE).lines(SyntaxJson.toJson(root), ""))
                .orElse(own ? alone.text() : "");
    }
}
