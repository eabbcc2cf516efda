package dev.statewright.model.edit;

import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import java.util.List;
import java.util.stream.IntStream;

/** Finds children of a container by key or index. */
final class Children {

    private Children() {}

    /** Positions of the members of that key, or of the item at that index; none where there are none. */
    static List<Integer> positions(SyntaxNode container, Object step) {
        return switch (container) {
            case SyntaxObject object ->
                IntStream.range(0, object.members().size())
                        .filter(i -> object.members().get(i).key().equals(step))
                        .boxed()
                        .toList();
            case SyntaxArray array ->
                step instanceof Integer index
                                && index >= 0
                                && index < array.items().size()
                        ? List.of(index)
                        : List.of();
            case SyntaxScalar _ -> List.of();
        };
    }
}
