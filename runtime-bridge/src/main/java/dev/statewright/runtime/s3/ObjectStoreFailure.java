package dev.statewright.runtime.s3;

/** An object cannot be read or written. The message is a sentence for the workflow's author. */
public final class ObjectStoreFailure extends RuntimeException {
    private final String code;

    /** @param code Amazon S3's name for it: {@code NoSuchBucket}, {@code NoSuchKey}, {@code AccessDenied} … */
    public ObjectStoreFailure(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
