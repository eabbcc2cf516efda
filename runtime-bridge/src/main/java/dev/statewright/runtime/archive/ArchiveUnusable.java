package dev.statewright.runtime.archive;

/** The archive cannot be written or read; the message is a sentence for the user. */
public final class ArchiveUnusable extends Exception {

    private static final long serialVersionUID = 1;

    ArchiveUnusable(String message) {
        super(message);
    }
}
