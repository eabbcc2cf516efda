package dev.statewright.runtime;

import java.util.List;

/** How AWS describes an execution that has succeeded, where another execution gets it: as a child of a task or of a Map Run. */
public final class DescribedExecution {
    public static final List<String> FIELDS = List.of(
            "ExecutionArn",
            "Input",
            "InputDetails",
            "Name",
            "Output",
            "OutputDetails",
            "RedriveCount",
            "RedriveStatus",
            "RedriveStatusReason",
            "StartDate",
            "StateMachineArn",
            "Status",
            "StopDate");

    private DescribedExecution() {}
}
