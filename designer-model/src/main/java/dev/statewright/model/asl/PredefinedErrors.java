package dev.statewright.model.asl;

import java.util.List;

/** The errors that Step Functions itself raises. Developer guide, "Handling errors in Step Functions workflows", "Error names". */
public final class PredefinedErrors {

    public static final String PREFIX = "States.";

    public static final List<String> ALL = List.of(
            "States.ALL",
            "States.BranchFailed",
            "States.DataLimitExceeded",
            "States.ExceedToleratedFailureThreshold",
            "States.HeartbeatTimeout",
            "States.Http.Socket",
            "States.IntrinsicFailure",
            "States.ItemReaderFailed",
            "States.NoChoiceMatched",
            "States.ParameterPathFailure",
            "States.Permissions",
            "States.QueryEvaluationError",
            "States.ResultPathMatchFailure",
            "States.ResultWriterFailed",
            "States.Runtime",
            "States.TaskFailed",
            "States.Timeout");

    private static final String HTTP_STATUS = "States.Http.StatusCode.";

    private PredefinedErrors() {}

    /** Whether there is such an error; an HTTP task has one for each status. */
    public static boolean has(String name) {
        return ALL.contains(name) || name.startsWith(HTTP_STATUS);
    }
}
