package dev.statewright.model.completion.expression;

/** What a text is read as. */
public enum ExpressionKind {
    /** A JSONPath into the data, a variable or the context object: {@code InputPath}, a rule's {@code Variable}. */
    PATH,
    /** A path that says where something is put: {@code ResultPath}. */
    REFERENCE_PATH,
    /** A JSONPath or a call of an intrinsic function: the value of a field whose key ends in {@code .$}, {@code ErrorPath}. */
    PATH_OR_INTRINSIC,
    /** A string of a JSONata state, an expression between <code>{%</code> and <code>%}</code>. */
    JSONATA,
    /** The name of a state of the same scope. */
    STATE_NAME
}
