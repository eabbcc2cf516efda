package dev.statewright.model.edit;

/**
 * A member or item of a YAML block in its text.
 *
 * @param child its index among the container's children
 * @param start offset of the key or dash
 * @param headEnd the offset behind the colon or dash and behind the anchor that follows it
 * @param end the value's end
 */
record YamlEntry(int child, int start, int headEnd, int end) {}
