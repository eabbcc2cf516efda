package dev.statewright.runtime.dataset;

import java.io.IOException;

/** A dataset whose items cannot be read. The message goes into States.ItemReaderFailed. */
public final class UnreadableDataset extends RuntimeException {
    public UnreadableDataset(String message) {
        super(message, null, false, false);
    }

    static UnreadableDataset of(String source, IOException problem) {
        return new UnreadableDataset(source + " cannot be read: " + problem.getMessage());
    }
}
