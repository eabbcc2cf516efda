package dev.statewright.model.completion.expression;

import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextRange;
import java.util.Optional;

/** A string of a text that the caret stands in: what it says, and where its characters stand in the text. */
public final class StringAtCaret {

    private final SyntaxPath path;
    private final String value;
    private final SpelledString spelling;
    private final int caret;

    private StringAtCaret(SyntaxPath path, String value, SpelledString spelling, int offset) {
        this.path = path;
        this.value = value;
        this.spelling = spelling;
        this.caret = spelling.inValue(offset);
    }

    /**
     * The string at a caret.
     *
     * @param offset in the text of the tree
     * @return absent where the caret stands in no string's value, or where the string is spelled in a way that has no places
     */
    public static Optional<StringAtCaret> find(SyntaxTree tree, int offset) {
        SyntaxPath path = tree.pathAt(offset);
        SyntaxNode node = tree.find(path).orElse(null);
        if (!(node instanceof SyntaxScalar scalar) || scalar.kind() != SyntaxScalar.Kind.STRING) {
            return Optional.empty();
        }
        return SpelledString.of(tree.text(), scalar.range(), scalar.value())
                .filter(spelling -> spelling.range().touches(offset))
                .map(spelling -> new StringAtCaret(path, scalar.value(), spelling, offset));
    }

    /** The way to it. */
    public SyntaxPath path() {
        return path;
    }

    /** What it says, escapes read. */
    public String value() {
        return value;
    }

    /** Where the caret stands in the value. */
    public int caret() {
        return caret;
    }

    /** Where a part of the value stands in the text. */
    public TextRange inSource(TextRange ofValue) {
        return spelling.inSource(ofValue);
    }

    /** How a text is spelled inside this string. */
    public String spelled(String text) {
        return spelling.spelled(text);
    }
}
