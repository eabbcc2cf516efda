package dev.statewright.app.code;

/**
 * A stretch of a line that is coloured.
 *
 * @param start column from 0; {@code end} is exclusive
 */
record CodeToken(Kind kind, int start, int end) {

    /** What it is; decides the colour. */
    enum Kind {
        KEY("json-key"),
        STRING("json-string"),
        NUMBER("json-number"),
        KEYWORD("json-keyword"),
        PUNCTUATION("json-punctuation"),
        SUBSTITUTION("json-substitution"),
        COMMENT("json-comment"),
        /** What begins and ends a JSONata expression. */
        DELIMITER("jsonata-delimiter"),
        /** A path or a variable. */
        PATH("expression-path"),
        FUNCTION("expression-function"),
        OPERATOR("expression-operator"),
        /** A name of the data. */
        WORD("expression-word"),
        /** What cannot stand there. */
        INVALID("invalid");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }

        String styleClass() {
            return styleClass;
        }
    }
}
