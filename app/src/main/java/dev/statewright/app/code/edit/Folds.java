package dev.statewright.app.code.edit;

import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** Which lines of a text can be folded away: what is inside an object or array that goes over several lines. */
public final class Folds {

    private Folds() {}

    /**
     * Lines from 0 at which something begins that can be folded, and the last line that is folded away with it.
     *
     * @param lineOf the line of an offset
     */
    public static Map<Integer, Integer> of(SyntaxTree tree, IntUnaryOperator lineOf) {
        Map<Integer, Integer> found = new TreeMap<>();
        tree.root().ifPresent(root -> collect(root, lineOf.applyAsInt(root.range().start()), tree.text(), lineOf, found));
        return found;
    }

    private static void collect(
            SyntaxNode node, int head, String text, IntUnaryOperator lineOf, Map<Integer, Integer> found) {
        if (node instanceof SyntaxScalar) {
            return;
        }
        int last = lineOf.applyAsInt(Math.max(node.range().start(), node.range().end() - 1));
        if (last > head) {
            char end = text.charAt(node.range().end() - 1);
            boolean closed = end == '}' || end == ']';
            if (closed ? last - 1 > head : last > head) {
                // the line with the closing bracket stays
                found.merge(head, closed ? last - 1 : last, Math::max);
            }
        }
        switch (node) {
            case SyntaxObject object -> {
                for (SyntaxMember member : object.members()) {
                    member.value().ifPresent(value -> collect(
                            value, lineOf.applyAsInt(member.keyRange().start()), text, lineOf, found));
                }
            }
            case SyntaxArray array ->
                array.items().forEach(item ->
                        collect(item, lineOf.applyAsInt(item.range().start()), text, lineOf, found));
            case SyntaxScalar _ -> {}
        }
    }
}
