package dev.statewright.runtime.mock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mock file: {@code StateMachines} with their {@code TestCases}, and {@code MockedResponses}. Step Functions Developer Guide, "Testing
 * with mocked service integrations".
 */
public final class MockFile {
    private final String name;
    private final JsonNode machines;
    private final Map<String, MockedResponse> responses;

    private MockFile(String name, JsonNode machines, Map<String, MockedResponse> responses) {
        this.name = name;
        this.machines = machines;
        this.responses = responses;
    }

    /** @throws InvalidMockFile where it cannot be read or is none */
    public static MockFile read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new InvalidMockFile("The mock file " + file + " cannot be read.");
        }
    }

    /**
     * @param name for messages
     * @throws InvalidMockFile where the text is none
     */
    public static MockFile parse(String text, String name) {
        JsonNode json;
        try {
            json = Json.read(text);
        } catch (JsonProcessingException e) {
            String at = e.getLocation() == null
                    ? ""
                    : " line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ":";
            throw new InvalidMockFile(name + ":" + at + " not JSON: " + e.getOriginalMessage());
        }
        JsonNode machines = json.path("StateMachines");
        if (!machines.isObject()) {
            throw new InvalidMockFile(name + " has no object \"StateMachines\".");
        }
        Map<String, MockedResponse> responses = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : json.path("MockedResponses").properties()) {
            responses.put(each.getKey(), response(name, each.getKey(), each.getValue()));
        }
        return new MockFile(name, machines, responses);
    }

    /**
     * One response, as it stands below {@code MockedResponses}.
     *
     * @param file for messages
     * @throws InvalidMockFile where it is none
     */
    public static MockedResponse response(String file, String response, JsonNode json) {
        Map<Integer, MockedResponse.Answer> byNumber = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : json.properties()) {
            String where = file + ": MockedResponses/" + response + "/" + each.getKey();
            if (!each.getKey().matches("\\d{1,6}(-\\d{1,6})?")) {
                throw new InvalidMockFile(
                        where + ": write the number of an invocation, \"0\", or a range of them, \"1-2\".");
            }
            String[] ends = each.getKey().split("-");
            MockedResponse.Answer answer = answer(where, each.getValue());
            for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
                byNumber.put(i, answer);
            }
        }
        List<MockedResponse.Answer> answers = new ArrayList<>();
        for (int i = 0; i < byNumber.size(); i++) {
            if (!byNumber.containsKey(i)) {
                throw new InvalidMockFile(file + ": MockedResponses/" + response + " has no answer for invocation " + i
                        + ". Number them from 0 without gaps.");
            }
            answers.add(byNumber.get(i));
        }
        return new MockedResponse(response, answers);
    }

    private static MockedResponse.Answer answer(String where, JsonNode json) {
        if (json.has("Return") && json.has("Throw")) {
            throw new InvalidMockFile(where + " has both Return and Throw: keep one of them.");
        }
        if (!json.has("Return") && !json.has("Throw")) {
            throw new InvalidMockFile(where + " needs either Return or Throw.");
        }
        if (json.has("Return")) {
            return new MockedResponse.Answer.Return(Payload.of(json.get("Return")));
        }
        JsonNode thrown = json.get("Throw");
        if (!thrown.path("Error").isTextual()) {
            throw new InvalidMockFile(where + "/Throw needs an Error.");
        }
        JsonNode cause = thrown.path("Cause");
        return new MockedResponse.Answer.Throw(
                thrown.get("Error").textValue(),
                cause.isTextual()
                        ? cause.textValue()
                        : cause.isNull() || cause.isMissingNode() ? null : Json.write(cause));
    }

    /** One of the {@code MockedResponses}; empty where there is none of that name. */
    public Optional<MockedResponse> response(String response) {
        return Optional.ofNullable(responses.get(response));
    }

    /** The machines that have test cases. */
    public List<String> machines() {
        return names(machines);
    }

    public List<String> testCases(String machine) {
        return names(machines.path(machine).path("TestCases"));
    }

    /** @throws InvalidMockFile where there is no such case, or it names a response that does not exist */
    public MockedTestCase testCase(String machine, String testCase) {
        JsonNode found = machines.path(machine).path("TestCases").path(testCase);
        if (!found.isObject()) {
            throw new InvalidMockFile(name + " has no test case '" + testCase + "' for the state machine '" + machine
                    + "'. " + whatItHas(machine));
        }
        Map<String, MockedResponse> states = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : found.properties()) {
            MockedResponse response = responses.get(each.getValue().asText());
            if (response == null) {
                throw new InvalidMockFile(name + ": test case '" + testCase + "' names the response '"
                        + each.getValue().asText() + "', which is not among the MockedResponses.");
            }
            states.put(each.getKey(), response);
        }
        return new MockedTestCase(machine, testCase, states);
    }

    private String whatItHas(String machine) {
        if (!testCases(machine).isEmpty()) {
            return "It has: " + String.join(", ", testCases(machine)) + ".";
        }
        return machines().isEmpty()
                ? "It has no state machines."
                : "It has test cases for: " + String.join(", ", machines()) + ".";
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
