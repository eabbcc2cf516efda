package dev.statewright.app.code.edit;

import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextRange;
import java.util.List;
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
        collect(tree, new TextRange(0, tree.text().length()), lineOf, found);
        return found;
    }

    /**
     * As {@link #of}, of what begins on the lines of a part of the text; what is elsewhere is not gone through.
     *
     * @param part from the beginning of a line to the end of one
     */
    public static Map<Integer, Integer> within(SyntaxTree tree, TextRange part, IntUnaryOperator lineOf) {
        Map<Integer, Integer> found = new TreeMap<>();
        collect(tree, part, lineOf, found);
        return found;
    }

    private static void collect(SyntaxTree tree, TextRange part, IntUnaryOperator lineOf, Map<Integer, Integer> found) {
        tree.root()
                .ifPresent(root -> new Collecting(tree.text(), part, lineOf, found)
                        .collect(root, root.range().start()));
    }

    private record Collecting(String text, TextRange part, IntUnaryOperator lineOf, Map<Integer, Integer> found) {

        /** @param start where the line of the node's head is, which is that of its key where it has one */
        void collect(SyntaxNode node, int start) {
            if (node instanceof SyntaxScalar
                    || start > part.end()
                    || node.range().end() < part.start()) {
                return;
            }
            if (start >= part.start()) {
                collectSelf(node, lineOf.applyAsInt(start));
            }
            switch (node) {
                case SyntaxObject object -> {
                    List<SyntaxMember> members = object.members();
                    for (int i = firstIn(members); i < members.size(); i++) {
                        SyntaxMember member = members.get(i);
                        int head = member.keyRange().start();
                        if (head > part.end()) {
                            break;
                        }
                        member.value().ifPresent(value -> collect(value, head));
                    }
                }
                case SyntaxArray array ->
                    array.items().forEach(item -> collect(item, item.range().start()));
                case SyntaxScalar _ -> {}
            }
        }

        /** The member that the part begins in, or the first one of it: members stand in the order of the text. */
        private int firstIn(List<SyntaxMember> members) {
            int low = 0;
            int high = members.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (members.get(middle).keyRange().start() <= part.start()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return Math.max(0, low - 1);
        }

        private void collectSelf(SyntaxNode node, int head) {
            int last = lineOf.applyAsInt(
                    Math.max(node.range().start(), node.range().end() - 1));
            if (last > head) {
                char end = text.charAt(node.range().end() - 1);
                boolean closed = end == '}' || end == ']';
                if (closed ? last - 1 > head : last > head) {
                    // the line with the closing bracket stays
                    found.merge(head, closed ? last - 1 : last, Math::max);
                }
            }
        }
    }
}
