package dev.statewright.runtime.nested;

/** The Step Functions API refuses a call. */
public final class CallRefused extends RuntimeException {
    private final String code;

    /** @param code {@code StateMachineDoesNotExist}, {@code InvalidName} … */
    public CallRefused(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** As the API names it. */
    public String code() {
        return code;
    }

    /** As Step Functions' error names have it: {@code StateMachineDoesNotExistException}. */
    String exception() {
        return code.endsWith("Exception") ? code : code + "Exception";
    }
}
