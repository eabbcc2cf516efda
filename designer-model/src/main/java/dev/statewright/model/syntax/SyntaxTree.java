package dev.statewright.model.syntax;

import dev.statewright.model.text.LineIndex;
import dev.statewright.model.text.Position;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A text and what was read of it. Trees are equal when their texts, formats and embeddings are: the
 * tree is a function of these.
 */
public final class SyntaxTree {

    private final String text;
    private final Optional<SyntaxNode> root;
    private final List<SyntaxError> errors;
    private final List<TextRange> comments;
    private final DocumentFormat format;
    private final List<SyntaxAlias> aliases;
    private final Optional<Embedding> embedding;
    private final SyntaxTree whole;
    private final Optional<HostedText> hosted;
    private LineIndex lines;

    /**
     * A tree over a JSON text.
     *
     * @param root absent where the text holds no value at all
     * @param errors ordered by position
     * @param comments ranges of comments, which JSON does not know but people write, ordered by position
     */
    public SyntaxTree(String text, Optional<SyntaxNode> root, List<SyntaxError> errors, List<TextRange> comments) {
        this(text, root, errors, comments, DocumentFormat.JSON, List.of());
    }

    /**
     * A tree over a text of any format.
     *
     * @param aliases ordered by position; JSON has none
     */
    public SyntaxTree(
            String text,
            Optional<SyntaxNode> root,
            List<SyntaxError> errors,
            List<TextRange> comments,
            DocumentFormat format,
            List<SyntaxAlias> aliases) {
        this(text, root, errors, comments, format, aliases, Optional.empty(), null, Optional.empty());
    }

    private SyntaxTree(
            String text,
            Optional<SyntaxNode> root,
            List<SyntaxError> errors,
            List<TextRange> comments,
            DocumentFormat format,
            List<SyntaxAlias> aliases,
            Optional<Embedding> embedding,
            SyntaxTree whole,
            Optional<HostedText> hosted) {
        this.text = Objects.requireNonNull(text);
        this.root = Objects.requireNonNull(root);
        this.errors = List.copyOf(errors);
        this.comments = List.copyOf(comments);
        this.format = Objects.requireNonNull(format);
        this.aliases = List.copyOf(aliases);
        this.embedding = embedding;
        this.whole = whole;
        this.hosted = hosted;
    }

    /**
     * The tree of a definition within this one's text.
     *
     * @param part the definition; absent where it has gone
     */
    SyntaxTree embedded(Optional<SyntaxNode> part, Embedding where) {
        List<TextRange> inside = part.map(SyntaxNode::range)
                .map(range -> comments.stream()
                        .filter(comment -> comment.start() >= range.start() && comment.end() <= range.end())
                        .toList())
                .orElse(List.of());
        return new SyntaxTree(text, part, errors, inside, format, aliases, Optional.of(where), this, Optional.empty());
    }

    /** This tree as that of a definition that is text in a file. */
    SyntaxTree hosted(Embedding where, HostedText as) {
        return new SyntaxTree(text, root, errors, comments, format, aliases, Optional.of(where), this, Optional.of(as));
    }

    /** The definition as a text of its own, where it is text within another file. */
    public Optional<HostedText> hosted() {
        return hosted;
    }

    /** Where in the file the definition stands, if it is not the file itself. */
    public Optional<Embedding> embedding() {
        return embedding;
    }

    /** The tree of the file that the definition stands in; this one where it is the file itself. */
    public SyntaxTree whole() {
        return whole == null ? this : whole;
    }

    /** What the text is written in. */
    public DocumentFormat format() {
        return format;
    }

    /** Where the text uses what stands elsewhere in it. */
    public List<SyntaxAlias> aliases() {
        return aliases;
    }

    /** The tree of the same definition after a change of the text. */
    public SyntaxTree reread(TextChange change) {
        String changed = change.applyTo(text);
        return embedding
                .map(where -> where.read(changed))
                .or(() -> JsonReparse.after(this, change, changed))
                .orElseGet(() -> format.parse(changed));
    }

    public String text() {
        return text;
    }

    public Optional<SyntaxNode> root() {
        return root;
    }

    public List<SyntaxError> errors() {
        return errors;
    }

    /** Where comments stand. They are no errors here; AWS does not accept them. */
    public List<TextRange> comments() {
        return comments;
    }

    /** The value at {@code path}, absent where the path leads nowhere or to a key without a value. */
    public Optional<SyntaxNode> find(SyntaxPath path) {
        Optional<SyntaxNode> node = root;
        for (Object step : path.steps()) {
            node = node.flatMap(at -> step(at, step));
        }
        return node;
    }

    /** The member that {@code path} names, also one without a value; absent for the root and for items of arrays. */
    public Optional<SyntaxMember> member(SyntaxPath path) {
        if (path.isRoot() || !(path.last() instanceof String key)) {
            return Optional.empty();
        }
        return find(path.parent())
                .flatMap(parent -> parent instanceof SyntaxObject object ? object.member(key) : Optional.empty());
    }

    /** The object at {@code path}, absent where there is something else or nothing. */
    public Optional<SyntaxObject> object(SyntaxPath path) {
        return find(path).flatMap(node -> node instanceof SyntaxObject object ? Optional.of(object) : Optional.empty());
    }

    /** The array at {@code path}, absent where there is something else or nothing. */
    public Optional<SyntaxArray> array(SyntaxPath path) {
        return find(path).flatMap(node -> node instanceof SyntaxArray array ? Optional.of(array) : Optional.empty());
    }

    /** The deepest path whose key or value touches the offset, as a caret there would; the root where none does. */
    public SyntaxPath pathAt(int offset) {
        return PathAtOffset.find(root, offset);
    }

    public LineIndex lines() {
        if (lines == null) {
            lines = new LineIndex(text);
        }
        return lines;
    }

    /** Whether the text has no value: nothing but blanks, comments and the marks between YAML documents. */
    public boolean holdsNothing() {
        boolean value = root.filter(node -> node.range().length() > 0).isPresent();
        if (value) {
            return false;
        }
        StringBuilder rest = new StringBuilder(text);
        for (TextRange comment : comments.reversed()) {
            rest.delete(comment.start(), comment.end());
        }
        return rest.toString()
                .lines()
                .allMatch(line -> line.isBlank() || line.strip().equals("---"));
    }

    public Position positionOf(int offset) {
        return lines().positionOf(offset);
    }

    private static Optional<SyntaxNode> step(SyntaxNode node, Object step) {
        return switch (node) {
            case SyntaxObject object -> step instanceof String key ? object.get(key) : Optional.empty();
            case SyntaxArray array ->
                step instanceof Integer index
                                && index >= 0
                                && index < array.items().size()
                        ? Optional.of(array.items().get(index))
                        : Optional.empty();
            case SyntaxScalar _ -> Optional.empty();
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SyntaxTree tree
                && tree.format == format
                && tree.embedding.equals(embedding)
                && tree.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "SyntaxTree of " + text.length() + " characters, " + errors.size() + " errors";
    }
}
