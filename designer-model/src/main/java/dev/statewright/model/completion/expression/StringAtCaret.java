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
    private final int caret;
    private final String source;
    private final int begin;
    private final boolean escaped;

    private StringAtCaret(SyntaxPath path, String value, String source, int begin, boolean escaped, int offset) {
        this.path = path;
        this.value = value;
        this.source = source;
        this.begin = begin;
        this.escaped = escaped;
        this.caret = valueOffset(offset - begin);
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
        String written = scalar.range().of(tree.text());
        boolean quoted = written.length() >= 2 && written.startsWith("\"") && written.endsWith("\"");
        int begin = scalar.range().start() + (written.startsWith("\"") || written.startsWith("'") ? 1 : 0);
        int end = scalar.range().end() - (begin > scalar.range().start() && written.length() > 1 ? 1 : 0);
        if (offset < begin || offset > end) {
            return Optional.empty();
        }
        String inside = tree.text().substring(begin, end);
        boolean literal = inside.equals(scalar.value());
        if (!literal && !quoted) {
            return Optional.empty();
        }
        return Optional.of(new StringAtCaret(path, scalar.value(), inside, begin, quoted, offset));
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
        return new TextRange(begin + sourceOffset(ofValue.start()), begin + sourceOffset(ofValue.end()));
    }

    /** How a text is spelled inside this string. */
    public String spelled(String text) {
        if (!escaped) {
            return text;
        }
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> spelled.append('\\').append(c);
                case '\n' -> spelled.append("\\n");
                case '\t' -> spelled.append("\\t");
                default -> spelled.append(c);
            }
        }
        return spelled.toString();
    }

    private int valueOffset(int inSource) {
        int at = 0;
        int characters = 0;
        while (at < inSource && characters < value.length()) {
            at += unit(at);
            characters++;
        }
        return characters;
    }

    private int sourceOffset(int inValue) {
        int at = 0;
        for (int characters = 0; characters < inValue && at < source.length(); characters++) {
            at += unit(at);
        }
        return at;
    }

    /** How long the spelling of one character is. */
    private int unit(int at) {
        if (!escaped || source.charAt(at) != '\\' || at + 1 >= source.length()) {
            return 1;
        }
        return source.charAt(at + 1) == 'u' ? Math.min(6, source.length() - at) : 2;
    }
}
