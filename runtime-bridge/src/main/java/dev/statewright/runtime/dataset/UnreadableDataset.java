package dev.statewright.runtime.dataset;

/** A file whose items cannot be read. The message goes into States.ItemReaderFailed. */
public final class UnreadableDataset extends RuntimeException {
    public UnreadableDataset(String message) {
        super(message, null, false, false);
    }
}
