package dev.statewright.runtime.cloud.service;

/** A service refuses a call. */
public final class ServiceFault extends RuntimeException {
    private final String code;
    private final int status;

    /**
     * @param code as the service's API names it: {@code ResourceNotFoundException}, {@code QueueDoesNotExist} …
     * @param message a sentence, AWS's own where it has one
     * @param status of HTTP
     */
    public ServiceFault(String code, String message, int status) {
        super(message, null, false, false);
        this.code = code;
        this.status = status;
    }

    /** A fault of the caller. */
    public ServiceFault(String code, String message) {
        this(code, message, 400);
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public static ServiceFault unknownOperation(ServiceName service, String operation) {
        return new ServiceFault(
                "UnknownOperationException",
                service.title() + " on this machine has no operation " + operation
                        + ": mock the state that calls it, or call it in AWS.");
    }
}
