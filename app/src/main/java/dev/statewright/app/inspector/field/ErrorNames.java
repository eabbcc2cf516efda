package dev.statewright.app.inspector.field;

import dev.statewright.model.asl.PredefinedErrors;
import java.util.List;
import java.util.stream.Stream;

/** Error names to offer: those of Step Functions, and the service errors of Lambda. */
final class ErrorNames {

    static final List<String> ALL = Stream.concat(
                    PredefinedErrors.ALL.stream(),
                    Stream.of(
                            "Lambda.ServiceException",
                            "Lambda.AWSLambdaException",
                            "Lambda.SdkClientException",
                            "Lambda.TooManyRequestsException",
                            "Lambda.ClientExecutionTimeoutException",
                            "Lambda.Unknown"))
            .toList();

    private ErrorNames() {}
}
