package dev.statewright.runtime.expression;

/** A query makes a value beyond all quotas. */
final class MemoryLimit extends RuntimeException {
    MemoryLimit() {
        super("memory limit", null, false, false);
    }
}
