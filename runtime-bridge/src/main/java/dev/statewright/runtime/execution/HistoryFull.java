package dev.statewright.runtime.execution;

/** The history may have no further event but the one that ends it. */
final class HistoryFull extends RuntimeException {
    static final HistoryFull INSTANCE = new HistoryFull();

    private HistoryFull() {
        super("The history is full", null, false, false);
    }
}
