package dev.statewright.runtime.api;

/** An operation refuses. AWS Step Functions API reference, "Errors" of each operation. */
public final class ApiError extends RuntimeException {
    /** The code of what is not the caller's fault. */
    public static final String INTERNAL = "InternalFailure";

    private final String code;

    /**
     * @param code {@code StateMachineDoesNotExist}, {@code ValidationException} …
     * @param message as AWS words it
     */
    public ApiError(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }

    static ApiError validation(String message) {
        return new ApiError("ValidationException", message);
    }

    static ApiError noSuchMachine(String arn) {
        return new ApiError("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'");
    }

    static ApiError noSuchExecution(String arn) {
        return new ApiError("ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'");
    }

    static ApiError noSuchActivity(String arn) {
        return new ApiError("ActivityDoesNotExist", "Activity Does Not Exist: '" + arn + "'");
    }

    static ApiError noSuchResource(String arn) {
        return new ApiError("ResourceNotFound", "Resource not found: '" + arn + "'");
    }

    static ApiError invalidArn(String problem) {
        return new ApiError("InvalidArn", "Invalid Arn: '" + problem + "'");
    }
}
