package dev.statewright.model.completion;

import dev.statewright.model.asl.PredefinedErrors;
import java.util.List;
import java.util.stream.Stream;

/** Error names to offer: those of Step Functions, and the service errors of Lambda. */
public final class ErrorNames {

    /** What Lambda answers when trying again may help. Step Functions Developer Guide, "Handle transient Lambda service exceptions". */
    public static final List<String> LAMBDA_TRANSIENT = List.of(
            "Lambda.ServiceException",
            "Lambda.AWSLambdaException",
            "Lambda.SdkClientException",
            "Lambda.TooManyRequestsException");

    public static final List<String> ALL = Stream.of(
                    PredefinedErrors.ALL,
                    LAMBDA_TRANSIENT,
                    List.of("Lambda.ClientExecutionTimeoutException", "Lambda.Unknown", "Sandbox.Timedout"))
            .flatMap(List::stream)
            .toList();

    private ErrorNames() {}
}
