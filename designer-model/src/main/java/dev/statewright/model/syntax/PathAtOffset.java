package dev.statewright.model.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what the caret stands on. */
final class PathAtOffset {

    private PathAtOffset() {}

    static SyntaxPath find(Optional<SyntaxNode> root, int offset) {
        List<Object> steps = new ArrayList<>();
        Optional<SyntaxNode> at = root;
        while (at.isPresent()) {
            at = switch (at.get()) {
                case SyntaxObject object -> intoMember(object, offset, steps);
                case SyntaxArray array -> intoItem(array, offset, steps);
                case SyntaxScalar _ -> Optional.empty();
            };
        }
        return new SyntaxPath(steps);
    }

    private static Optional<SyntaxNode> intoMember(SyntaxObject object, int offset, List<Object> steps) {
        for (SyntaxMember member : object.members()) {
            if (member.range().touches(offset)) {
                steps.add(member.key());
                return member.value().filter(value -> value.range().touches(offset));
            }
        }
        return Optional.empty();
    }

    private static Optional<SyntaxNode> intoItem(SyntaxArray array, int offset, List<Object> steps) {
        for (int i = 0; i < array.items().size(); i++) {
            if (array.items().get(i).range().touches(offset)) {
                steps.add(i);
                return Optional.of(array.items().get(i));
            }
        }
        return Optional.empty();
    }
}
