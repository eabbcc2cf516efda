package dev.statewright.app.code.edit;

import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextRange;

/**
 * What an editing command does to a text.
 *
 * @param selection afterwards, in offsets of the changed text; empty for a caret alone
 */
public record TextOutcome(TextChange change, TextRange selection) {}
