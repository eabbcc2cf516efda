package dev.statewright.model.edit;

/**
 * A value as YAML writes it, with its first line at no indentation.
 *
 * @param kind what its place must be like
 */
record YamlText(Kind kind, String text) {

    /** Where a value can stand. */
    enum Kind {
        /** Behind its key or dash. The lines of a literal are indented already, counted from the key or dash. */
        INLINE,
        /** On the lines below its key. */
        MAPPING,
        /** On the lines below its key; where the document does so, without indentation. */
        SEQUENCE
    }

    static YamlText inline(String text) {
        return new YamlText(Kind.INLINE, text);
    }

    boolean isBlock() {
        return kind != Kind.INLINE;
    }
}
