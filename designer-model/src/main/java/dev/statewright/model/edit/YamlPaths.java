package dev.statewright.model.edit;

import dev.statewright.model.syntax.SyntaxAlias;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextRange;

/** Finds by its path what stands in a YAML document: in a block or in brackets, itself or as an alias. */
record YamlPaths(SyntaxTree tree, String text, YamlSharing sharing) {

    YamlValue place(SyntaxPath path) {
        TextRange range = sharing.alias(path)
                .map(SyntaxAlias::range)
                .or(() -> tree.find(path).map(SyntaxNode::range))
                .orElseThrow(() -> new IllegalArgumentException("Nothing at " + path));
        YamlText.Kind kind = tree.find(path).map(this::kind).orElse(YamlText.Kind.INLINE);
        if (path.isRoot()) {
            int column = YamlPlaces.column(text, range.start());
            return new YamlValue(text, range.start(), range, column, true, kind);
        }
        YamlBlock block = block(path.parent());
        int child = Children.positions(node(path.parent()), path.last()).getLast();
        YamlEntry entry = block.entry(child);
        TextRange written = range.length() == 0 ? TextRange.at(entry.headEnd()) : range;
        return new YamlValue(text, entry.headEnd(), written, block.column(), path.last() instanceof Integer, kind);
    }

    YamlText.Kind kind(SyntaxNode node) {
        return switch (node) {
            case SyntaxScalar _ -> YamlText.Kind.INLINE;
            case SyntaxObject _ -> isFlow(node) ? YamlText.Kind.INLINE : YamlText.Kind.MAPPING;
            case SyntaxArray _ -> isFlow(node) ? YamlText.Kind.INLINE : YamlText.Kind.SEQUENCE;
        };
    }

    /** Whether a new child of the container stands within brackets: empty ones of their own give way to a block. */
    boolean isFlowInside(SyntaxPath container) {
        SyntaxNode node = node(container);
        return isFlow(node) && (isWithinBrackets(container) || size(container) > 0);
    }

    boolean isWithinBrackets(SyntaxPath path) {
        for (int length = 0; length < path.steps().size(); length++) {
            if (tree.find(new SyntaxPath(path.steps().subList(0, length)))
                    .filter(this::isFlow)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    boolean isFlow(SyntaxNode node) {
        return YamlPlaces.isInBrackets(text, node);
    }

    int size(SyntaxPath container) {
        return switch (node(container)) {
            case SyntaxObject object -> object.members().size();
            case SyntaxArray array -> array.items().size();
            case SyntaxScalar scalar -> throw new IllegalArgumentException("Not a container: " + scalar);
        };
    }

    SyntaxNode node(SyntaxPath path) {
        return tree.find(path).orElseThrow(() -> new IllegalArgumentException("Nothing at " + path));
    }

    YamlBlock block(SyntaxPath path) {
        return YamlBlock.of(tree, node(path));
    }

    SyntaxMember memberAt(SyntaxPath path) {
        return tree.member(path).orElseThrow(() -> new IllegalArgumentException("No member at " + path));
    }
}
