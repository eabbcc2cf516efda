package dev.statewright.runtime.execution;

import dev.statewright.runtime.history.Payload;

/**
 * What a child of a Map Run gets.
 *
 * @param items how many items are in it
 */
record ChildInput(Payload payload, int items) {}
