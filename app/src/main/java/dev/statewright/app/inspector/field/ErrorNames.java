package dev.statewright.app.inspector.field;

import java.util.List;

/** Error names to offer. ASL specification, "Appendix A: Predefined Error Codes", and the service errors of Lambda. */
final class ErrorNames {

    static final List<String> ALL = List.of(
            "States.ALL",
            "States.TaskFailed",
            "States.Timeout",
            "States.HeartbeatTimeout",
            "States.Permissions",
            "States.DataLimitExceeded",
            "States.Runtime",
            "States.ResultPathMatchFailure",
            "States.ParameterPathFailure",
            "States.BranchFailed",
            "States.NoChoiceMatched",
            "States.IntrinsicFailure",
            "States.ExceedToleratedFailureThreshold",
            "States.ItemReaderFailed",
            "States.ResultWriterFailed",
            "States.QueryEvaluationError",
            "Lambda.ServiceException",
            "Lambda.AWSLambdaException",
            "Lambda.SdkClientException",
            "Lambda.TooManyRequestsException",
            "Lambda.ClientExecutionTimeoutException",
            "Lambda.Unknown");

    private ErrorNames() {}
}
