package dev.statewright.app.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.State;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.StrictJson;
import dev.statewright.runtime.api.ApiError;
import dev.statewright.runtime.api.LocalAccount;
import dev.statewright.runtime.api.StepFunctionsApi;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.workspace.WorkspaceStepFunctions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A test to be made.
 *
 * @param document with the values of its names put in
 * @param state of that document
 * @param said the request, but for the definition
 * @param tasks does the work where there is no mock
 */
record TrialQuestion(AslDocument document, State state, ObjectNode said, TaskBackend tasks) {

    /**
     * Asks the Step Functions API of this process. Where the rest of the workflow has errors, the state is tested without it. May take as
     * long as what is called, up to five minutes.
     */
    TrialOutcome answer() {
        long began = System.nanoTime();
        StepFunctionsApi api = new StepFunctionsApi(
                new LocalAccount(WorkspaceStepFunctions.ARNS, ClockMode.VIRTUAL, Optional.empty(), List.of(tasks)));
        try {
            return answered(api, whole(), "", began);
        } catch (ApiError refused) {
            if (!refused.code().equals("InvalidDefinition")) {
                return new TrialOutcome.Refused(refused.getMessage());
            }
            try {
                return answered(api, alone(), refused.getMessage(), began);
            } catch (ApiError still) {
                return new TrialOutcome.Refused(still.getMessage());
            }
        }
    }

    private TrialOutcome answered(StepFunctionsApi api, ObjectNode request, String elsewhere, long began) {
        ObjectNode answer = (ObjectNode) api.call("TestState", request);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return new TrialOutcome.Answered(state, said, answer, elsewhere, took);
    }

    /** As it is sent, with the whole workflow. */
    ObjectNode whole() {
        String definition = document.isWellFormed() ? StrictJson.of(document.tree()) : document.text();
        return Json.NODES.objectNode().put("definition", definition).setAll(said);
    }

    private ObjectNode alone() {
        ObjectNode json = state.common().json().deepCopy();
        if (state.common().language() == QueryLanguage.JSONATA) {
            json.put("QueryLanguage", QueryLanguage.JSONATA.word());
        }
        ObjectNode request = Json.NODES.objectNode().put("definition", Json.write(json));
        request.setAll(said);
        request.remove("stateName");
        return request;
    }
}
