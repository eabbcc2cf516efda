package dev.statewright.app.code;

/**
 * What a line begins within.
 *
 * @param kind of what goes on from the lines before
 * @param indent of the line that a YAML block belongs to, in blanks
 * @param marker that closes a heredoc; of a block whether it goes on with JSONata
 */
record LineContext(Kind kind, int indent, String marker) {

    /** What may go on over several lines. */
    enum Kind {
        NOTHING,
        COMMENT,
        BLOCK,
        HEREDOC
    }

    private static final String JSONATA = "{%";

    static final LineContext NOTHING = new LineContext(Kind.NOTHING, 0, "");
    static final LineContext COMMENT = new LineContext(Kind.COMMENT, 0, "");

    static LineContext block(int indent) {
        return new LineContext(Kind.BLOCK, indent, "");
    }

    static LineContext heredoc(String marker) {
        return new LineContext(Kind.HEREDOC, 0, marker);
    }

    /** The same block, within a JSONata expression or behind it. */
    LineContext jsonata(boolean inside) {
        return new LineContext(kind, indent, inside ? JSONATA : "");
    }

    boolean isJsonata() {
        return marker.equals(JSONATA);
    }

    boolean isComment() {
        return kind == Kind.COMMENT;
    }
}
