package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Deed;
import dev.statewright.app.inspector.field.Field;
import java.util.Optional;

/**
 * What the validator says of a field.
 *
 * @param fix the likeliest way to put it right
 */
record Remark(Field.Note.Kind kind, String text, Optional<Deed> fix) {}
