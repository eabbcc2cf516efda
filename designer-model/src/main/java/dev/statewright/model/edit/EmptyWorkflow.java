package dev.statewright.model.edit;

import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxTree;

/** A workflow without states that others are to be written into. */
public final class EmptyWorkflow {

    private EmptyWorkflow() {}

    /** Of the format of {@code tree}, with its line ends and indentation. */
    public static SyntaxTree like(SyntaxTree tree) {
        String text = switch (tree.format()) {
            case JSON -> json(tree);
            case YAML -> DocumentFormat.YAML.emptyWorkflow().replace("\n", Lines.firstBreak(tree.text()));
        };
        return tree.format().parse(text);
    }

    private static String json(SyntaxTree tree) {
        JsonStyle style = JsonStyle.of(tree);
        String states = "\"States\"" + style.colon() + "{}";
        return style.multiLine()
                ? "{" + style.lineEnd() + style.indent() + states + style.lineEnd() + "}" + style.lineEnd()
                : "{" + style.padding() + states + style.padding() + "}";
    }
}
