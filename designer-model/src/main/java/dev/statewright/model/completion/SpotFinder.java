package dev.statewright.model.completion;

import dev.statewright.model.catalog.ParameterType;
import dev.statewright.model.diagnostic.Grammar;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what is being written at a caret: a mark is put there, the text is read once more, and the mark is looked for in the tree. So
 * whatever the parsers make of a broken text holds here, too.
 */
final class SpotFinder {

    private final SyntaxTree tree;
    private final Token token;

    private SpotFinder(SyntaxTree tree, Token token) {
        this.tree = tree;
        this.token = token;
    }

    static Optional<Spot> find(SyntaxTree tree, int offset) {
        boolean inComment = tree.comments().stream().anyMatch(each -> each.start() < offset && offset <= each.end());
        if (inComment) {
            return Optional.empty();
        }
        Token token = Tokens.at(tree.text(), tree.format(), offset);
        SpotFinder finder = new SpotFinder(tree, token);
        return finder.marks().stream()
                .flatMap(mark -> finder.marked(mark).stream())
                .findFirst();
    }

    /** How the mark can be written, the likeliest first. */
    private List<String> marks() {
        String quoted = '"' + Spot.MARK + '"';
        return switch (tree.format()) {
            case JSON -> List.of(quoted);
            case HCL ->
                token.named()
                        ? List.of(Spot.MARK)
                        : token.isQuoted() ? List.of(quoted) : List.of(quoted, Spot.MARK + " = null");
            case YAML -> {
                if (token.isQuoted() || token.named() || token.flow()) {
                    yield List.of(token.isQuoted() ? quoted : Spot.MARK);
                }
                yield isAfterColon() ? List.of(" " + Spot.MARK) : List.of(Spot.MARK + ":", Spot.MARK);
            }
        };
    }

    private boolean isAfterColon() {
        int start = token.range().start();
        String before = tree.text()
                .substring(Tokens.lineStart(tree.text(), start), start)
                .stripTrailing();
        return before.endsWith(":");
    }

    private Optional<Spot> marked(String mark) {
        TextRange range = token.range();
        SyntaxTree changed = tree.reread(TextChange.of(TextEdit.replace(range, mark)));
        int inside = range.start() + mark.indexOf(Spot.MARK) + 1;
        SyntaxPath path = changed.pathAt(inside);
        Optional<SyntaxMember> member = changed.member(path)
                .filter(found ->
                        found.key().equals(Spot.MARK) && found.keyRange().touches(inside));
        if (member.isPresent() && !isPlainItem(changed, path.parent())) {
            return Optional.of(new Spot(changed, path, true, token));
        }
        return changed.find(path)
                .filter(node -> node instanceof SyntaxScalar scalar
                        && scalar.value().equals(Spot.MARK)
                        && scalar.range().touches(inside))
                .map(_ -> new Spot(changed, path, false, token));
    }

    /** Whether a path leads to an item of a YAML list that is no object: what follows its dash is a value, not a key. */
    private static boolean isPlainItem(SyntaxTree tree, SyntaxPath path) {
        if (tree.format() != DocumentFormat.YAML || path.isRoot() || !(path.last() instanceof Integer)) {
            return false;
        }
        return tree.object(path).filter(object -> object.members().size() == 1).isPresent()
                && Grammar.at(tree, path)
                        .map(grammar -> !(grammar.place() instanceof Grammar.Expected.Fields))
                        .orElseGet(() -> ActionParameters.typeAt(tree, path)
                                .filter(ParameterType.Structure.class::isInstance)
                                .isEmpty());
    }
}
