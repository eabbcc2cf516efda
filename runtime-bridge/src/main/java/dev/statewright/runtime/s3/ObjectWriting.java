package dev.statewright.runtime.s3;

import java.io.OutputStream;

/** An object that is being written. */
public interface ObjectWriting {
    /** Where its bytes go; {@link #complete} and {@link #abandon} close it. */
    OutputStream bytes();

    /**
     * The object is whole: from now on it can be read.
     *
     * @throws ObjectStoreFailure where it cannot be kept
     */
    void complete();

    /** The object is not wanted any more; nothing is left of it. */
    void abandon();
}
