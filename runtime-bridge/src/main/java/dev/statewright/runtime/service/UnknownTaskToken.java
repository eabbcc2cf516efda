package dev.statewright.runtime.service;

/** No task waits for this token: it ended, timed out, or never was. */
public final class UnknownTaskToken extends RuntimeException {
    public UnknownTaskToken(String token) {
        super("No task waits for the token '" + token + "'. It may have ended or timed out.");
    }
}
