package dev.statewright.runtime.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
    public static ObjectNode request(WorkflowEntry entry, String account) {
        return request(entry.name(), Substitutions.in(entry.document(), entry.substitutions()), entry.type(), account);
    }

    /**
     * The same for a definition with its values put in.
     *
     * @param type {@code STANDARD} or {@code EXPRESS}
     */
    public static ObjectNode request(String name, AslDocument document, String type, String account) {
        return Json.NODES
                .objectNode()
                .put("name", name)
                .put("definition", definition(document))
                .put("roleArn", "arn:aws:iam::" + account + ":role/" + name)
                .put("type", type);
    }

    private static String definition(AslDocument document) {
        // of what is broken the API says what is wrong with what can be read
        return document.isWellFormed() ? StrictJson.of(document.tree()) : document.text();
    }
}
