package dev.statewright.model.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.TaskState;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the workflow that a Task state starts: {@code StateMachineArn} of {@code states:startExecution}, where it is written out. */
public final class NestedWorkflow {

    private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{([A-Za-z0-9_.]+)}");
    private static final Pattern ARN = Pattern.compile("arn:[^:]*:states:[^:]*:[^:]*:stateMachine:([^:]+)(:.*)?");

    private NestedWorkflow() {}

    /**
     * The workflow of the workspace that the state starts.
     *
     * @param caller the workflow that the state belongs to, whose substitutions are used
     */
    public static Optional<WorkflowEntry> startedBy(State state, Workspace workspace, Optional<WorkflowEntry> caller) {
        if (!(state instanceof TaskState)) {
            return Optional.empty();
        }
        JsonNode json = state.common().json();
        String resource = json.path("Resource").asText();
        if (!resource.contains(":states:startExecution") && !resource.contains(":aws-sdk:sfn:start")) {
            return Optional.empty();
        }
        JsonNode argument = json.path("Parameters").path("StateMachineArn");
        String wanted = (argument.isMissingNode() ? json.path("Arguments").path("StateMachineArn") : argument).asText();
        return workspace.workflows().stream()
                .filter(entry -> isMeant(entry, wanted, caller))
                .findFirst();
    }

    private static boolean isMeant(WorkflowEntry entry, String wanted, Optional<WorkflowEntry> caller) {
        Matcher substitution = SUBSTITUTION.matcher(wanted);
        if (substitution.matches()) {
            String key = substitution.group(1);
            Optional<String> value = caller.map(WorkflowEntry::substitutions).map(known -> known.get(key));
            return value.isPresent() ? isNamed(entry, value.get()) : key.startsWith(entry.logicalId());
        }
        return isNamed(entry, wanted);
    }

    private static boolean isNamed(WorkflowEntry entry, String arnOrName) {
        Matcher arn = ARN.matcher(arnOrName);
        String name = arn.matches() ? arn.group(1) : arnOrName;
        return name.equals(entry.name()) || name.equals(entry.logicalId());
    }
}
