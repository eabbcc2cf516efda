package dev.statewright.model.edit;

/**
 * Where something new is written.
 *
 * @param indent the indentation of its line
 * @param oneLine whether its neighbour is a container on one line, so that it may be one, too
 * @param forcedOneLine whether the line that it stands on goes on behind it
 */
record Place(String indent, boolean oneLine, boolean forcedOneLine) {}
