package dev.statewright.model.edit;

import dev.statewright.model.syntax.SyntaxAlias;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextRange;
import java.util.Optional;

/** Keeps edits from changing one place by way of another: what an alias or a merge key brings in is edited where it is written. */
final class YamlSharing {

    private final SyntaxTree tree;

    YamlSharing(SyntaxTree tree) {
        this.tree = tree;
    }

    /**
     * Checks that a container is written where it is.
     *
     * @throws UneditablePlace where an alias or merge key leads to it
     */
    void checkOwn(SyntaxPath path) {
        if (tree.aliases().isEmpty()) {
            return;
        }
        for (int length = 1; length <= path.steps().size(); length++) {
            SyntaxPath way = new SyntaxPath(path.steps().subList(0, length));
            if (isElsewhere(way)) {
                throw writtenElsewhere(tree.find(way).orElseThrow().range());
            }
        }
    }

    /** Checks that a member or item is written where it is, if only as an alias. */
    void checkOwnPlace(SyntaxPath path) {
        if (path.isRoot() || tree.aliases().isEmpty()) {
            return;
        }
        checkOwn(path.parent());
        tree.member(path).filter(member -> isMerged(path, member)).ifPresent(member -> {
            throw writtenElsewhere(member.keyRange());
        });
    }

    /** The alias that stands in a value's place. */
    Optional<SyntaxAlias> alias(SyntaxPath path) {
        if (tree.aliases().isEmpty() || path.isRoot() || !isElsewhere(path)) {
            return Optional.empty();
        }
        int behind = tree.member(path).map(member -> member.keyRange().end()).orElseGet(() -> endBefore(path));
        return tree.aliases().stream()
                .filter(alias -> alias.range().start() >= behind)
                .findFirst();
    }

    /**
     * Checks that nothing outside of a stretch uses what is written inside.
     *
     * @throws UneditablePlace where something does
     */
    void checkUnused(TextRange leaving) {
        for (SyntaxAlias alias : tree.aliases()) {
            boolean namedInside = isInside(alias.named(), leaving);
            if (namedInside && !isInside(alias.range(), leaving)) {
                throw new UneditablePlace("Line " + line(alias.range()) + " uses *" + alias.name()
                        + ", which is written here. Change that line first.");
            }
        }
    }

    private static boolean isInside(TextRange inner, TextRange outer) {
        return inner.start() >= outer.start() && inner.end() <= outer.end();
    }

    private boolean isElsewhere(SyntaxPath path) {
        Optional<SyntaxNode> node = tree.find(path);
        if (node.isEmpty()) {
            return false;
        }
        Optional<SyntaxMember> member = tree.member(path);
        int start = node.get().range().start();
        return member.map(found -> start < found.keyRange().end() || isMerged(path, found))
                .orElseGet(() -> start < endBefore(path));
    }

    private boolean isMerged(SyntaxPath path, SyntaxMember member) {
        TextRange object = tree.find(path.parent()).orElseThrow().range();
        return !isInside(member.keyRange(), object);
    }

    /** Where the item before this one ends, as far as it is written here; the array's start for the first one. */
    private int endBefore(SyntaxPath path) {
        SyntaxArray array = tree.array(path.parent()).orElseThrow();
        int end = array.range().start();
        for (int i = 0; i < (int) path.last(); i++) {
            end = Math.max(end, array.items().get(i).range().end());
        }
        return end;
    }

    private UneditablePlace writtenElsewhere(TextRange range) {
        String name = tree.aliases().stream()
                .filter(alias -> isInside(range, alias.named()))
                .findFirst()
                .map(alias -> " as &" + alias.name())
                .orElse("");
        return new UneditablePlace("This is written on line " + line(range) + name
                + " and used in several places. Edit it there, in the code.");
    }

    private int line(TextRange range) {
        return tree.positionOf(range.start()).line();
    }
}
