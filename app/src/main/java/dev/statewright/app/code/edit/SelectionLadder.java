package dev.statewright.app.code.edit;

import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is selected next when a selection grows: the text in quotes, the value, the member, what is in the brackets, the brackets too … */
public final class SelectionLadder {

    private SelectionLadder() {}

    /** The next larger stretch; empty where all is selected. */
    public static Optional<TextRange> larger(SyntaxTree tree, TextRange selection) {
        List<TextRange> steps = new ArrayList<>();
        tree.root().ifPresent(root -> collect(root, tree.text(), selection, steps));
        steps.add(new TextRange(0, tree.text().length()));
        return steps.stream()
                .filter(step -> holds(step, selection) && step.length() > selection.length())
                .min((one, other) -> Integer.compare(one.length(), other.length()));
    }

    private static void collect(SyntaxNode node, String text, TextRange selection, List<TextRange> steps) {
        if (!holds(node.range(), selection)) {
            return;
        }
        steps.add(node.range());
        switch (node) {
            case SyntaxScalar scalar -> quoted(scalar.range(), text, steps);
            case SyntaxArray array -> {
                inside(array.range(), text, "[]", steps);
                array.items().forEach(item -> collect(item, text, selection, steps));
            }
            case SyntaxObject object -> {
                inside(object.range(), text, "{}", steps);
                for (SyntaxMember member : object.members()) {
                    if (holds(member.range(), selection)) {
                        steps.add(member.range());
                        steps.add(member.keyRange());
                        quoted(member.keyRange(), text, steps);
                        member.value().ifPresent(value -> collect(value, text, selection, steps));
                    }
                }
            }
        }
    }

    private static void quoted(TextRange range, String text, List<TextRange> steps) {
        boolean quotes = range.length() >= 2 && "\"'".indexOf(text.charAt(range.start())) >= 0;
        if (quotes && text.charAt(range.end() - 1) == text.charAt(range.start())) {
            steps.add(new TextRange(range.start() + 1, range.end() - 1));
        }
    }

    private static void inside(TextRange range, String text, String brackets, List<TextRange> steps) {
        boolean closed = range.length() >= 2
                && text.charAt(range.start()) == brackets.charAt(0)
                && text.charAt(range.end() - 1) == brackets.charAt(1);
        if (closed) {
            steps.add(new TextRange(range.start() + 1, range.end() - 1));
        }
    }

    private static boolean holds(TextRange outer, TextRange inner) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }
}
