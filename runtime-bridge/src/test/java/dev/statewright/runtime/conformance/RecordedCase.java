package dev.statewright.runtime.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.execution.ExecutionIdentity;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * One recording of what AWS answered.
 *
 * @param runnable what it needs: {@code pure} nothing but the interpreter, {@code mocked} recorded answers of services …
 */
record RecordedCase(String id, String kind, String runnable, JsonNode json) {
    /** The folder of recordings beside the project; null where there is none. */
    static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/conformance");
            if (Files.isRegularFile(folder.resolve("index.json"))) {
                return folder;
            }
        }
        return null;
    }

    static List<RecordedCase> executions(Path folder) {
        return ofKind(folder, "execution");
    }

    static List<RecordedCase> ofKind(Path folder, String kind) {
        List<RecordedCase> cases = new ArrayList<>();
        for (JsonNode row : read(folder.resolve("index.json"))) {
            if (row.path("kind").asText().equals(kind)) {
                String id = row.path("id").asText();
                cases.add(new RecordedCase(
                        id,
                        kind,
                        row.path("runnable").asText(),
                        read(folder.resolve("cases").resolve(id + ".json"))));
            }
        }
        return cases;
    }

    private static JsonNode read(Path file) {
        try {
            return Json.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String definition() {
        return json.path("definition_text").isTextual()
                ? json.path("definition_text").textValue()
                : Json.write(json.path("definition"));
    }

    boolean usesJsonata() {
        return definition().contains("JSONata");
    }

    String input() {
        return json.path("input_text").asText(Json.write(json.path("input")));
    }

    String machineArn() {
        String[] parts = executionArn().split(":");
        return String.join(":", parts[0], parts[1], parts[2], parts[3], parts[4], "stateMachine", parts[6]);
    }

    String executionArn() {
        return json.path("execution_arn").asText();
    }

    /** Of the execution that was recorded. */
    ExecutionIdentity identity() {
        String arn = executionArn();
        return new ExecutionIdentity(
                arn,
                arn.substring(arn.lastIndexOf(':') + 1),
                machineArn(),
                json.path("state_machine_name").asText(),
                json.path("role_arn").asText(),
                arn.split(":")[3],
                OptionalInt.of(25_000));
    }
}
