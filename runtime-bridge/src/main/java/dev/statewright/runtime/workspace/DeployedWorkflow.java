package dev.statewright.runtime.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.StrictJson;
import dev.statewright.model.workspace.Substitutions;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.runtime.history.Json;

/** A workflow of a workspace as a deployment would send it: as JSON, with the template's values put in. */
public final class DeployedWorkflow {
    private DeployedWorkflow() {}

    /**
     * The request of CreateStateMachine.
     *
     * @param account of the role's ARN
     * @throws dev.statewright.model.document.UnreadableFile where the file cannot be read
     */
    public static JsonNode request(WorkflowEntry entry, String account) {
        return Json.NODES
                .objectNode()
                .put("name", entry.name())
                .put("definition", definition(entry))
                .put("roleArn", "arn:aws:iam::" + account + ":role/" + entry.name())
                .put("type", entry.type());
    }

    private static String definition(WorkflowEntry entry) {
        AslDocument document = Substitutions.in(entry.document(), entry.substitutions());
        // of what is broken the API says what is wrong with what can be read
        return document.isWellFormed() ? StrictJson.of(document.tree()) : document.text();
    }
}
