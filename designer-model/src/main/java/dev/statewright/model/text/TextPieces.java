package dev.statewright.model.text;

import java.util.ArrayList;
import java.util.List;

/** A changed text as what it is made of: stretches kept from the text before, and new text between them. */
final class TextPieces {

    /** Where the text before ends is not known; kept stretches may reach as far as anybody asks. */
    private static final int ENDLESS = Integer.MAX_VALUE;

    private sealed interface Piece {
        int length();

        /** The part from {@code from} (inclusive) to {@code to} (exclusive), counted within the piece. */
        Piece part(int from, int to);
    }

    private record Kept(int start, int end) implements Piece {
        @Override
        public int length() {
            return end - start;
        }

        @Override
        public Piece part(int from, int to) {
            return new Kept(start + from, start + to);
        }
    }

    private record New(String text) implements Piece {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public Piece part(int from, int to) {
            return new New(text.substring(from, to));
        }
    }

    private final List<Piece> pieces;

    private TextPieces(List<Piece> pieces) {
        this.pieces = pieces;
    }

    static TextPieces after(TextChange change) {
        return new TextPieces(List.of(new Kept(0, ENDLESS))).with(change);
    }

    /** The pieces after a change of the text that these pieces make. */
    TextPieces with(TextChange change) {
        List<Piece> result = new ArrayList<>();
        Reader reader = new Reader();
        for (TextEdit edit : change.edits()) {
            reader.copyTo(edit.range().start(), result);
            if (!edit.replacement().isEmpty()) {
                result.add(new New(edit.replacement()));
            }
            reader.copyTo(edit.range().end(), new ArrayList<>());
        }
        reader.copyTo(Integer.MAX_VALUE, result);
        return new TextPieces(result);
    }

    TextChange toChange() {
        List<TextEdit> edits = new ArrayList<>();
        StringBuilder added = new StringBuilder();
        int at = 0;
        for (Piece piece : pieces) {
            switch (piece) {
                case New fresh -> added.append(fresh.text());
                case Kept kept -> {
                    if (!added.isEmpty() || kept.start() > at) {
                        edits.add(new TextEdit(new TextRange(at, kept.start()), added.toString()));
                        added.setLength(0);
                    }
                    at = kept.end();
                }
            }
        }
        return new TextChange(edits);
    }

    /** Walks over the pieces by offsets of the text that they make. */
    private final class Reader {
        private int piece;
        private int within;
        private long offset;

        void copyTo(int end, List<Piece> into) {
            while (offset < end && piece < pieces.size()) {
                Piece current = pieces.get(piece);
                int take = (int) Math.min(current.length() - within, end - offset);
                if (take > 0) {
                    into.add(current.part(within, within + take));
                }
                within += take;
                offset += take;
                if (within == current.length()) {
                    piece++;
                    within = 0;
                }
            }
        }
    }
}
