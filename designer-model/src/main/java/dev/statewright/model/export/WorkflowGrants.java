package dev.statewright.model.export;

import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.PassState;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.SucceedState;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.asl.UnknownState;
import dev.statewright.model.asl.WaitState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Everything that a workflow's role must be allowed, and nothing else. */
final class WorkflowGrants {

    /** Step Functions Developer Guide, "Using CloudWatch Logs to log execution history". */
    private static final List<String> LOGGING = List.of(
            "logs:CreateLogDelivery",
            "logs:CreateLogStream",
            "logs:DeleteLogDelivery",
            "logs:DescribeLogGroups",
            "logs:DescribeResourcePolicies",
            "logs:GetLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutLogEvents",
            "logs:PutResourcePolicy",
            "logs:UpdateLogDelivery");

    /** Step Functions Developer Guide, "Setting up X-Ray tracing". */
    private static final List<String> TRACING = List.of(
            "xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:PutTelemetryRecords", "xray:PutTraceSegments");

    private WorkflowGrants() {}

    /**
     * @param machine whose names of the environment stand where they stand
     * @param name as it is deployed
     */
    static List<Grant> of(StateMachine machine, String name, DeploymentSettings settings) {
        SequencedSet<Grant> grants = new LinkedHashSet<>();
        machine.states().forEach(state -> grants.addAll(of(state, name)));
        if (settings.logs()) {
            LOGGING.forEach(action -> grants.add(Grant.of(action, Grant.ANY)));
        }
        if (settings.tracing()) {
            TRACING.forEach(action -> grants.add(Grant.of(action, Grant.ANY)));
        }
        return List.copyOf(grants);
    }

    private static List<Grant> of(State state, String name) {
        return switch (state) {
            case TaskState task -> CallGrants.of(task);
            case MapState map when map.distributed() -> distributed(map, name);
            case MapState _, ChoiceState _, ParallelState _, PassState _, WaitState _, SucceedState _, FailState _ ->
                List.of();
            case UnknownState _ -> List.of();
        };
    }

    /** A Distributed Map starts its workflow again, for each child. */
    private static List<Grant> distributed(MapState map, String name) {
        List<Grant> grants = new ArrayList<>();
        String machine = Arn.here("states", "stateMachine:" + name);
        grants.add(Grant.of("states:StartExecution", machine));
        String children = CallGrants.executions(machine);
        grants.add(Grant.of("states:DescribeExecution", children));
        grants.add(Grant.of("states:StopExecution", children));
        String runs = Arn.here("states", "execution:" + name + "/*:*");
        grants.add(Grant.of("states:RedriveExecution", runs));
        grants.addAll(S3Grants.of(map));
        return grants;
    }
}
