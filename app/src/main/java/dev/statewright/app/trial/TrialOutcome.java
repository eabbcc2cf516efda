package dev.statewright.app.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.State;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.history.Json;
import java.time.Duration;
import java.util.Optional;

/** What came of a test. */
sealed interface TrialOutcome {

    /** It could not be made. @param sentence AWS's words, where AWS refuses it as well */
    record Refused(String sentence) implements TrialOutcome {}

    /**
     * The state was tested.
     *
     * @param state as it was
     * @param said the request, but for the definition
     * @param answer of TestState
     * @param elsewhere what is wrong with the rest of the workflow, without which the state was tested; empty where nothing is
     */
    record Answered(State state, ObjectNode said, ObjectNode answer, String elsewhere, Duration took)
            implements TrialOutcome {

        JsonNode input() {
            return Json.readTrusted(said.path("input").asText());
        }

        StateStatus status() {
            return switch (answer.path("status").asText()) {
                case "SUCCEEDED" -> StateStatus.SUCCEEDED;
                case "CAUGHT_ERROR" -> StateStatus.CAUGHT;
                case "RETRIABLE" -> StateStatus.IN_PROGRESS;
                default -> StateStatus.FAILED;
            };
        }

        Optional<JsonNode> output() {
            return json(answer.path("output"));
        }

        Optional<String> error() {
            return Optional.ofNullable(answer.path("error").textValue());
        }

        Optional<String> cause() {
            return Optional.ofNullable(answer.path("cause").textValue());
        }

        Optional<String> next() {
            return Optional.ofNullable(answer.path("nextState").textValue());
        }

        /** Step Functions API, InspectionData; empty at the level INFO. */
        JsonNode inspection() {
            return answer.path("inspectionData");
        }

        /** Data of the inspection, which are JSON texts, numbers or objects. */
        Optional<JsonNode> inspected(String name) {
            return json(inspection().path(name));
        }

        /** What the mock was to give. */
        Optional<JsonNode> mocked() {
            return json(said.path("mock").path("result"));
        }

        private static Optional<JsonNode> json(JsonNode node) {
            if (node.isMissingNode()) {
                return Optional.empty();
            }
            return Optional.of(node.isTextual() ? Json.readTrusted(node.textValue()) : node);
        }
    }
}
