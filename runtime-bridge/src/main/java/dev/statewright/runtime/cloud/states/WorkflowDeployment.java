package dev.statewright.runtime.cloud.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.api.ApiError;
import dev.statewright.runtime.api.StepFunctionsApi;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.registry.Arns;
import dev.statewright.runtime.workspace.DeployedWorkflow;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Registers a workspace's workflows and activities. One that AWS would refuse is left out: the others can be used. */
public final class WorkflowDeployment {
    private volatile Workspace workspace;
    private volatile List<String> activities;
    private final Arns arns;
    private final Map<String, String> refused = new ConcurrentSkipListMap<>();

    public WorkflowDeployment(Workspace workspace, List<String> activities, Arns arns) {
        this.workspace = workspace;
        this.activities = activities;
        this.arns = arns;
    }

    /** Takes over a workspace that was read anew; {@link #deploy} registers it. */
    public void declare(Workspace edited, List<String> editedActivities) {
        workspace = edited;
        activities = editedActivities;
        refused.clear();
    }

    /** Registers everything as it is now; definitions that were kept from before are updated. */
    public void deploy(StepFunctionsApi api) {
        activities.forEach(
                name -> api.call("CreateActivity", Json.NODES.objectNode().put("name", name)));
        workspace.workflows().forEach(entry -> deploy(api, entry));
    }

    private void deploy(StepFunctionsApi api, WorkflowEntry entry) {
        try {
            deploy(api, DeployedWorkflow.request(entry, arns.account()));
        } catch (ApiError | UnreadableFile e) {
            refused.put(entry.file().toString(), e.getMessage());
        }
    }

    /**
     * Registers one workflow, or changes the one of that name.
     *
     * @param request of CreateStateMachine
     * @throws ApiError where AWS would refuse it
     */
    public void deploy(StepFunctionsApi api, ObjectNode request) {
        if (!created(api, request)) {
            // known already, with another definition
            request.put("stateMachineArn", arns.machine(request.path("name").asText()));
            api.call("UpdateStateMachine", request);
        }
    }

    private static boolean created(StepFunctionsApi api, JsonNode request) {
        try {
            api.call("CreateStateMachine", request);
            return true;
        } catch (ApiError e) {
            if (e.code().equals("StateMachineAlreadyExists")) {
                return false;
            }
            throw e;
        }
    }

    /** The workflows that were left out, by file, and why. */
    public Map<String, String> refused() {
        return Map.copyOf(refused);
    }
}
