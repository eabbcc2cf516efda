package dev.statewright.runtime.expression;

/** An expression without a value: AWS's error name and text, without the words that name the state. */
public final class EvaluationFailure extends RuntimeException {
    public static final String RUNTIME = "States.Runtime";
    public static final String QUERY = "States.QueryEvaluationError";

    private final String error;
    private final String location;

    private EvaluationFailure(String error, String cause, String location) {
        super(cause, null, false, false);
        this.error = error;
        this.location = location;
    }

    /** JSONPath's kind. */
    public static EvaluationFailure runtime(String cause) {
        return new EvaluationFailure(RUNTIME, cause, null);
    }

    /** Any error name. */
    public static EvaluationFailure of(String error, String cause) {
        return new EvaluationFailure(error, cause, null);
    }

    /** JSONata's kind: an event EvaluationFailed is written for it. The location, {@code Output/name}, may be null. */
    public static EvaluationFailure query(String cause, String location) {
        return new EvaluationFailure(QUERY, cause, location);
    }

    public String error() {
        return error;
    }

    public boolean isQuery() {
        return error.equals(QUERY);
    }

    /** Null where AWS names none. */
    public String location() {
        return location;
    }
}
