package dev.statewright.model.review;

/** A profile that cannot be read. The message is one sentence for the user: which file, which line, what is wrong. */
public final class UnreadableProfile extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableProfile(String message) {
        super(message);
    }
}
