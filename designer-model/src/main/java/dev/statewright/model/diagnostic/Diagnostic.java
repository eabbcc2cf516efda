package dev.statewright.model.diagnostic;

import dev.statewright.model.text.Position;
import dev.statewright.model.text.TextRange;

/**
 * Something to say of a definition.
 *
 * @param code one of AWS's codes, or ours for advice
 * @param message a sentence; for AWS's codes AWS's own wording
 * @param location AWS's location: {@code /States/Name/Field}; may be empty
 * @param range where in the text
 * @param position of the range's start
 */
public record Diagnostic(
        Severity severity, String code, String message, String location, TextRange range, Position position) {}
