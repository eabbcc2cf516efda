package dev.statewright.runtime.execution;

/**
 * A signal and when it came, counted in steps of the loop.
 *
 * @param step how many steps had been done
 */
public record JournalEntry(long step, Signal signal) {}
