package dev.statewright.icons;

/** Tells that an icon is missing or is not drawn by the rules of the set. */
public final class IconException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IconException(String message) {
        super(message);
    }

    IconException(String message, Throwable cause) {
        super(message, cause);
    }
}
