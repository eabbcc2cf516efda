package dev.statewright.runtime.dataset;

import java.io.Closeable;
import java.io.IOException;

/** Ends reading. */
final class Closing {
    private Closing() {}

    /** What was only read is closed as far as anybody cares. */
    static void quietly(Closeable read) {
        try {
            read.close();
        } catch (IOException e) {
            // nothing was written, so nothing is lost
        }
    }
}
