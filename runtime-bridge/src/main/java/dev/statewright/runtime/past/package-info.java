/**
 * Histories that are over, from files or the archive: whether they fit a definition, where two runs parted, which mocks would make them
 * happen again, what they cost and how they stood at any moment.
 */
package dev.statewright.runtime.past;
