package dev.statewright.app.trial;

/** What a state's work is taken to give. */
enum MockKind {
    /** It is really done. */
    NONE,
    RESULT,
    ERROR
}
