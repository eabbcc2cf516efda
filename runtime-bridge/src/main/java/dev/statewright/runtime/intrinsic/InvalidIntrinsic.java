package dev.statewright.runtime.intrinsic;

/** A text that is no call of an intrinsic function. The message is a sentence. */
public final class InvalidIntrinsic extends RuntimeException {
    public InvalidIntrinsic(String message) {
        super(message);
    }
}
