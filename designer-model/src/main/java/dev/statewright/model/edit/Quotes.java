package dev.statewright.model.edit;

/** How a YAML text writes the strings that need no quotes. */
enum Quotes {
    NONE,
    SINGLE,
    DOUBLE
}
