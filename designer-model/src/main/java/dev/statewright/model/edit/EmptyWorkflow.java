package dev.statewright.model.edit;

import dev.statewright.model.syntax.HostedText;
import dev.statewright.model.syntax.SyntaxTree;

/** A workflow without states that others are to be written into. */
public final class EmptyWorkflow {

    private EmptyWorkflow() {}

    /** Of the format of {@code tree}, with its line ends and indentation. */
    public static SyntaxTree like(SyntaxTree tree) {
        SyntaxTree alone = tree.hosted().map(HostedText::tree).orElse(tree);
        String text = switch (alone.format()) {
            case JSON -> json(alone);
            case YAML, HCL -> alone.format().emptyWorkflow().replace("\n", Lines.firstBreak(alone.text()));
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
