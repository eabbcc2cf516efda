package dev.statewright.model.syntax;

import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A definition that is text in another file, decoded: without the escapes of its string, the parts of a {@code Fn::Join} put together.
 * Knows where in the file every character stands, and brings changes of the definition into the file.
 */
public final class HostedText {

    private final String file;
    private final List<HostPiece> pieces;
    private final HostDecoder decoded;
    private final SyntaxTree tree;

    private HostedText(String file, List<HostPiece> pieces) {
        this.file = file;
        this.pieces = pieces;
        this.decoded = new HostDecoder(file);
        for (int i = 0; i < pieces.size(); i++) {
            decoded.decode(pieces.get(i), i);
        }
        this.tree = JsonParser.parse(decoded.text.toString());
    }

    /** The text at a value of a file; absent where that is no text. */
    static Optional<HostedText> of(String file, DocumentFormat format, SyntaxNode value) {
        List<HostPiece> pieces = HostPieces.of(file, format, value);
        return pieces.isEmpty() ? Optional.empty() : Optional.of(new HostedText(file, pieces));
    }

    /** The definition's own tree: its places are those of the decoded text. */
    public SyntaxTree tree() {
        return tree;
    }

    /** The same tree with the places of the file. */
    SyntaxTree inFile(EmbeddedText where, List<SyntaxError> outer) {
        List<SyntaxError> errors = new ArrayList<>(outer);
        tree.errors().forEach(error -> errors.add(new SyntaxError(inFile(error.range()), error.message())));
        List<TextRange> comments = tree.comments().stream().map(this::inFile).toList();
        return new SyntaxTree(file, tree.root().map(this::inFile), errors, comments).hosted(where, this);
    }

    private SyntaxNode inFile(SyntaxNode node) {
        return switch (node) {
            case SyntaxObject object ->
                new SyntaxObject(
                        inFile(object.range()),
                        object.members().stream()
                                .map(member -> new SyntaxMember(
                                        inFile(member.range()),
                                        inFile(member.keyRange()),
                                        member.key(),
                                        member.value().map(this::inFile)))
                                .toList());
            case SyntaxArray array ->
                new SyntaxArray(
                        inFile(array.range()),
                        array.items().stream().map(this::inFile).toList());
            case SyntaxScalar scalar -> new SyntaxScalar(inFile(scalar.range()), scalar.kind(), scalar.value());
        };
    }

    /** The place in the definition's own text of a place in the file; empty outside the definition. */
    public OptionalInt inText(int offset) {
        int length = decoded.text.length();
        if (length == 0 || offset < decoded.from[0] || offset > decoded.to[length - 1]) {
            return OptionalInt.empty();
        }
        // between the characters of an escape is behind what it stands for
        int found = Arrays.binarySearch(decoded.from, 0, length, offset);
        while (found > 0 && decoded.from[found - 1] == offset) {
            found--;
        }
        return OptionalInt.of(found >= 0 ? found : -found - 1);
    }

    /** Where a stretch of the definition stands in the file. */
    public TextRange inFile(TextRange range) {
        int length = decoded.text.length();
        if (length == 0) {
            return TextRange.at(pieces.getFirst().whole().start());
        }
        if (range.start() >= length) {
            return TextRange.at(decoded.to[length - 1]);
        }
        int start = decoded.from[range.start()];
        return new TextRange(start, range.length() == 0 ? start : Math.max(start, decoded.to[range.end() - 1]));
    }

    /**
     * The change of the file that makes this change of the definition.
     *
     * @throws UnwritableText where the file's way to write the definition does not allow it
     */
    public TextChange inFile(TextChange change) {
        List<TextEdit> edits = new ArrayList<>();
        int last = 0;
        for (TextEdit edit : change.trimmed(decoded.text.toString()).edits()) {
            TextEdit whole = withoutHalves(edit);
            if (whole.range().start() < last) {
                // two edits of what stands in one place of the file: they are one
                String after = change.applyTo(decoded.text.toString());
                return inFile(TextChange.between(decoded.text.toString(), after));
            }
            last = whole.range().end();
            edits.add(new HostEdit(file, pieces, decoded).of(whole));
        }
        return new TextChange(edits).trimmed(file);
    }

    /**
     * Where a stretch of the definition will stand in the file when a change is made.
     *
     * @param stretch in the definition's text after the change
     * @throws UnwritableText as {@link #inFile(TextChange)}
     */
    public TextRange inFileAfter(TextChange change, TextRange stretch) {
        int start = inFileAfter(change, stretch.start());
        return new TextRange(
                start, stretch.length() == 0 ? start : Math.max(start, inFileAfter(change, stretch.end())));
    }

    /** What stands behind a place does not change: so it moves by as much as all before it grows in the file. */
    private int inFileAfter(TextChange change, int offset) {
        List<TextEdit> before = new ArrayList<>();
        int grown = 0;
        int behind = -1;
        for (TextEdit edit : change.edits()) {
            int start = edit.range().start() + grown;
            int end = start + edit.replacement().length();
            if (offset < start) {
                break;
            }
            if (offset <= end) {
                before.add(new TextEdit(edit.range(), edit.replacement().substring(0, offset - start)));
                behind = inFile(edit.range()).end();
                break;
            }
            before.add(edit);
            grown += edit.growth();
        }
        if (behind < 0) {
            behind = inFile(TextRange.at(offset - grown)).start();
        }
        return behind
                + inFile(new TextChange(before)).edits().stream()
                        .mapToInt(TextEdit::growth)
                        .sum();
    }

    /** The same edit, extended to all that stands for one thing in the file. */
    private TextEdit withoutHalves(TextEdit edit) {
        int start = edit.range().start();
        int end = edit.range().end();
        String text = decoded.text.toString();
        // a sign before a brace may begin an interpolation together with it
        while (isInside(start) || start > 0 && "$%".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        while (isInside(end) || end > 0 && end < text.length() && text.charAt(end) == '{' && endsInSign(edit, end)) {
            end++;
        }
        String written = text.substring(start, edit.range().start())
                + edit.replacement()
                + text.substring(edit.range().end(), end);
        return new TextEdit(new TextRange(start, end), written);
    }

    private boolean endsInSign(TextEdit edit, int end) {
        String replacement = edit.replacement();
        char last = replacement.isEmpty() ? decoded.text.charAt(end - 1) : replacement.charAt(replacement.length() - 1);
        return last == '$' || last == '%';
    }

    private boolean isInside(int at) {
        return at > 0
                && at < decoded.text.length()
                && decoded.from[at] == decoded.from[at - 1]
                && decoded.to[at] == decoded.to[at - 1];
    }
}
