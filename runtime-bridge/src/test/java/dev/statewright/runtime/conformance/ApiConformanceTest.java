package dev.statewright.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.api.LocalAccount;
import dev.statewright.runtime.api.StepFunctionsApi;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.registry.Arns;
import dev.statewright.runtime.s3.MemoryObjectStore;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.task.ObjectStoreBackend;
import dev.statewright.runtime.task.TaskBackend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replays recordings of calls of the Step Functions API. They lie beside the project, not in it. */
class ApiConformanceTest {

    /** The one file that recordings of Map Runs read and do not hold. */
    private static final TaskBackend OBJECTS =
            new ObjectStoreBackend(new MemoryObjectStore().put("bucket-uid00001", "file.csv", "a,b\n1,2\n3,4\n"));

    @ParameterizedTest
    @CsvSource({"api, 1.0", "test_state, 1.0", "validate_definition, 1.0", "create_error, 1.0"})
    void theApiAnswersAsAwsDid(String kind, double floor) {
        Path folder = RecordedCase.folder();
        Assumptions.assumeTrue(folder != null, "skipped: there is no folder shared/conformance beside the project");
        List<String> misses = new ArrayList<>();
        int total = 0;
        for (RecordedCase each : RecordedCase.ofKind(folder, kind)) {
            if (!isReplayable(each)) {
                continue;
            }
            total++;
            List<String> differences = kind.equals("api") ? calls(each) : call(each);
            if (!differences.isEmpty()) {
                misses.add(each.id() + "\n    " + String.join("\n    ", differences));
            }
        }
        if (Boolean.getBoolean("conformance.show")) {
            misses.forEach(System.out::println);
        }
        System.out.printf("conformance %-26s %4d of %4d%n", kind, total - misses.size(), total);
        assertThat((double) (total - misses.size()) / total)
                .as(String.join("\n", misses))
                .isGreaterThanOrEqualTo(floor);
    }

    /** Recorded mocks are not in the recordings of TestState, and some refusals follow calls that were not recorded. */
    private static boolean isReplayable(RecordedCase recorded) {
        return switch (recorded.kind()) {
            case "test_state" -> !recorded.runnable().equals("mocked");
            case "create_error" -> !recorded.json().path("folder").asText().equals("api");
            default -> true;
        };
    }

    private static StepFunctionsApi api() {
        return new StepFunctionsApi(new LocalAccount(
                new Arns("us-east-1", "111111111111"), ClockMode.VIRTUAL, Optional.empty(), List.of(OBJECTS)));
    }

    private static List<String> calls(RecordedCase recorded) {
        List<ApiAnswer> answers = new RecordedCalls(api()).make(recorded.json().path("calls"));
        Comparer comparer = new Comparer(recorded.json());
        List<String> differences = new ArrayList<>();
        for (JsonNode expected : recorded.json().path("expected")) {
            // without calls it is what other services saw
            if (expected.path("from_calls").size() == 1) {
                ApiAnswer answer = answers.get(expected.get("from_calls").get(0).intValue());
                compare(comparer, ApiAnswer.recorded(expected.path("value")), answer).stream()
                        .filter(difference -> !isOutdated(difference))
                        .map(difference -> expected.path("key").asText() + ": " + difference)
                        .forEach(differences::add);
            }
        }
        return differences;
    }

    /** Since 2024 descriptions name the encryption; since the end of 2023 Map Runs can be redriven and say so. */
    private static boolean isOutdated(String difference) {
        return difference.startsWith("$.encryptionConfiguration unexpected")
                || difference.matches(
                        "\\$\\.(\\w+\\.)?(redriveCount|failuresNotRedrivable|pendingRedrive) unexpected.*");
    }

    private static List<String> call(RecordedCase recorded) {
        ObjectNode request = recorded.json().path("request").deepCopy();
        JsonNode text = request.path("definition_text");
        JsonNode definition = request.path("definition");
        request.put(
                "definition",
                text.isTextual()
                        ? text.textValue()
                        : definition.isTextual() ? definition.textValue() : Json.write(definition));
        request.remove(List.of("definition_text", "op", "input_parsed", "context_parsed", "variables_parsed"));
        String operation = Map.of(
                        "test_state", "TestState",
                        "validate_definition", "ValidateStateMachineDefinition",
                        "create_error", "CreateStateMachine")
                .get(recorded.kind());
        JsonNode error = recorded.json().path("expected_api_error");
        JsonNode expected = error.isObject() ? error : recorded.json().path("expected_response");
        return compare(
                new Comparer(recorded.json()), ApiAnswer.recorded(expected), ApiAnswer.of(api(), operation, request));
    }

    private static List<String> compare(Comparer comparer, ApiAnswer expected, ApiAnswer actual) {
        if (expected.isOfClient()) {
            return actual.refused() ? List.of() : List.of("was not refused: " + actual.json());
        }
        return comparer.differences(expected.json(), actual.json());
    }
}
