package dev.statewright.model.diagnostic;

/** How grave a diagnostic is. */
public enum Severity {
    /** AWS would reject the definition. */
    ERROR,
    /** AWS accepts it and warns. */
    WARNING,
    /** Good practice; AWS says nothing. */
    ADVICE
}
