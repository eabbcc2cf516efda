package dev.statewright.model.diagnostic;

import dev.statewright.model.text.TextRange;

/** A place where a variable is read or assigned. */
record VariableUse(String name, TextRange range, Location location) {}
