package dev.statewright.runtime.store;

/** The folder cannot be read, cannot be written, or is somebody else's. The message is one sentence for the user. */
public final class DataFolderUnusable extends RuntimeException {
    public DataFolderUnusable(String sentence) {
        super(sentence);
    }

    DataFolderUnusable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
