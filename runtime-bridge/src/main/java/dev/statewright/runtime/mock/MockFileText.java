package dev.statewright.runtime.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.runtime.history.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The text of a mock file, edited as a table: what does not concern an edit stays as the user wrote it. Immutable; each edit gives the next
 * text.
 *
 * @param text JSON; empty for a new file
 */
public record MockFileText(String text) {
    private static final SyntaxPath RESPONSES = SyntaxPath.ROOT.then("MockedResponses");

    /**
     * A cell of the table.
     *
     * @param response the name of the response, which other states may share
     */
    public record Row(String state, String response, int invocation, MockedResponse.Answer answer) {}

    /** @throws InvalidMockFile where the text is no mock file */
    public MockFileText {
        if (!text.isBlank()) {
            MockFile.parse(text, "The mock file");
        }
    }

    /** All answers of a test case, in the order of the file. */
    public List<Row> rows(String machine, String testCase) {
        List<Row> rows = new ArrayList<>();
        cases(machine, testCase)
                .forEach((state, name) -> response(name).ifPresent(response -> {
                    for (int i = 0; i < response.answers().size(); i++) {
                        rows.add(new Row(state, name, i, response.answers().get(i)));
                    }
                }));
        return rows;
    }

    /**
     * Pins what a state answers at one invocation. A response that others share is copied first, so that theirs stays. Invocations that
     * have no answer before this one get the same.
     *
     * @param invocation from 0
     */
    public MockFileText pin(
            String machine, String testCase, String state, int invocation, MockedResponse.Answer answer) {
        MockFileText own = withOwnResponse(machine, testCase, state);
        String name = own.cases(machine, testCase).get(state);
        List<MockedResponse.Answer> answers =
                new ArrayList<>(own.response(name).map(MockedResponse::answers).orElse(List.of()));
        while (answers.size() <= invocation) {
            answers.add(answer);
        }
        answers.set(invocation, answer);
        return own.set(RESPONSES.then(name), MockJson.write(new MockedResponse(name, answers)));
    }

    /**
     * Gives a state all its answers. A response that others share is copied first. A state without any answer is mocked no more.
     *
     * @param answers by invocation, from 0
     */
    public MockFileText withAnswers(
            String machine, String testCase, String state, List<MockedResponse.Answer> answers) {
        if (answers.isEmpty()) {
            return remove(machine, testCase, state);
        }
        MockFileText own = withOwnResponse(machine, testCase, state);
        String name = own.cases(machine, testCase).get(state);
        return own.set(RESPONSES.then(name), MockJson.write(new MockedResponse(name, answers)));
    }

    /** Takes one answer away; those after it come one invocation earlier. A state without an answer is mocked no more. */
    public MockFileText unpin(String machine, String testCase, String state, int invocation) {
        if (!cases(machine, testCase).containsKey(state)) {
            return this;
        }
        MockFileText own = withOwnResponse(machine, testCase, state);
        String name = own.cases(machine, testCase).get(state);
        List<MockedResponse.Answer> answers =
                new ArrayList<>(own.response(name).map(MockedResponse::answers).orElse(List.of()));
        if (invocation < answers.size()) {
            answers.remove(invocation);
        }
        return answers.isEmpty()
                ? own.remove(machine, testCase, state)
                : own.set(RESPONSES.then(name), MockJson.write(new MockedResponse(name, answers)));
    }

    /** Lets a state be mocked no more in a test case; its response goes where nobody else uses it. */
    public MockFileText remove(String machine, String testCase, String state) {
        String name = cases(machine, testCase).get(state);
        if (name == null) {
            return this;
        }
        MockFileText without = edited(tree -> DocumentEdits.of(tree)
                .remove(path(machine, testCase).then(state))
                .applyTo(tree.text()));
        return without.uses(name) > 0 || without.response(name).isEmpty()
                ? without
                : without.edited(tree ->
                        DocumentEdits.of(tree).remove(RESPONSES.then(name)).applyTo(tree.text()));
    }

    /** A test case with these responses, for instance those of a history; states that it mocks otherwise stay. */
    public MockFileText with(String machine, String testCase, Map<String, MockedResponse> responses) {
        MockFileText next = this;
        for (Map.Entry<String, MockedResponse> each : responses.entrySet()) {
            next = next.withOwnResponse(machine, testCase, each.getKey());
            String name = next.cases(machine, testCase).get(each.getKey());
            next = next.set(RESPONSES.then(name), MockJson.write(each.getValue()));
        }
        return next;
    }

    static SyntaxPath path(String machine, String testCase) {
        return SyntaxPath.ROOT.then("StateMachines", machine).then("TestCases", testCase);
    }

    /** The names of the responses of a test case, by state. */
    Map<String, String> cases(String machine, String testCase) {
        Map<String, String> cases = new LinkedHashMap<>();
        JsonParser.parse(text)
                .find(path(machine, testCase))
                .map(SyntaxJson::toJson)
                .ifPresent(json -> json.properties()
                        .forEach(
                                each -> cases.put(each.getKey(), each.getValue().asText())));
        return cases;
    }

    private Optional<MockedResponse> response(String name) {
        return text.isBlank()
                ? Optional.empty()
                : MockFile.parse(text, "The mock file").response(name);
    }

    /** How many states of all test cases use a response. */
    private int uses(String response) {
        JsonNode machines = JsonParser.parse(text)
                .find(SyntaxPath.ROOT.then("StateMachines"))
                .map(SyntaxJson::toJson)
                .orElse(Json.NODES.objectNode());
        int uses = 0;
        for (JsonNode machine : machines) {
            for (JsonNode testCase : machine.path("TestCases")) {
                for (JsonNode name : testCase) {
                    uses += name.asText().equals(response) ? 1 : 0;
                }
            }
        }
        return uses;
    }

    private MockFileText withOwnResponse(String machine, String testCase, String state) {
        String known = cases(machine, testCase).get(state);
        if (known != null && uses(known) == 1 && response(known).isPresent()) {
            return this;
        }
        String name = freeName(state);
        JsonNode content = Optional.ofNullable(known)
                .flatMap(this::response)
                .map(MockJson::write)
                .orElseGet(Json.NODES::objectNode);
        return set(RESPONSES.then(name), content).set(path(machine, testCase).then(state), Json.NODES.textNode(name));
    }

    private String freeName(String state) {
        String base = "Mocked" + state.replaceAll("[^\\p{L}\\p{N}]", "");
        String name = base;
        SyntaxTree tree = JsonParser.parse(text);
        for (int i = 2; tree.find(RESPONSES.then(name)).isPresent(); i++) {
            name = base + i;
        }
        return name;
    }

    /** Gives a place a value, with the objects around it that are missing. */
    MockFileText set(SyntaxPath path, JsonNode value) {
        SyntaxPath at = path;
        JsonNode wrapped = value;
        SyntaxTree tree =
                JsonParser.parse(text.isBlank() ? "{\n  \"StateMachines\": {},\n  \"MockedResponses\": {}\n}\n" : text);
        while (at.steps().size() > 1 && tree.find(at.parent()).isEmpty()) {
            ObjectNode outer = Json.NODES.objectNode();
            outer.set((String) at.last(), wrapped);
            wrapped = outer;
            at = at.parent();
        }
        return new MockFileText(DocumentEdits.of(tree).set(at, wrapped).applyTo(tree.text()));
    }

    MockFileText edited(Function<SyntaxTree, String> edit) {
        return new MockFileText(edit.apply(JsonParser.parse(text)));
    }
}
