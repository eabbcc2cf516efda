package dev.statewright.runtime.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxError;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.Position;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.mock.InvalidMockFile;
import dev.statewright.runtime.mock.MockFile;
import dev.statewright.runtime.mock.MockedResponse;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.shell.ClockMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a file of scenarios, and says of each mistake where it stands. */
final class ScenarioReader {
    private static final Set<String> FILE_KEYS = Set.of("workflow", "mocks", "scenarios");
    private static final Set<String> SCENARIO_KEYS =
            Set.of("name", "input", "case", "mocks", "clock", "type", "expect");
    private static final Set<String> EXPECT_KEYS =
            Set.of("status", "output", "outputContains", "error", "cause", "causeContains", "path", "pathContains");
    private static final List<String> WORKFLOW_ENDINGS =
            List.of(".asl.json", ".asl.yaml", ".asl.yml", ".asl.jsonc", ".asl", ".json", ".yaml", ".yml");

    private final Path file;
    private final SyntaxTree tree;
    private Optional<MockFile> mockFile = Optional.empty();

    ScenarioReader(String text, Path file) {
        this.file = file;
        this.tree = DocumentFormat.of(file, text).parse(text);
    }

    ScenarioFile read() {
        if (!tree.errors().isEmpty()) {
            SyntaxError first = tree.errors().getFirst();
            throw new InvalidScenarioFile(file, tree.positionOf(first.range().start()), first.message() + ".");
        }
        SyntaxNode top = tree.root()
                .orElseThrow(() -> refused(new Position(1, 1), "The file is empty: give it a list \"scenarios\"."));
        Fields root = fields(top, FILE_KEYS, "A file of scenarios");
        Optional<Path> mocks =
                root.text("mocks").map(name -> file.resolveSibling(name).normalize());
        if (mocks.isPresent()) {
            mockFile = Optional.of(mockFile(mocks.get(), root));
        }
        String[] named = root.text("workflow").orElse("").split("#", 2);
        Path workflow = named[0].isEmpty()
                ? besides(top)
                : file.resolveSibling(named[0]).normalize();
        if (!Files.exists(workflow)) {
            throw refused(root.at("workflow"), "There is no workflow " + workflow + ".");
        }
        return new ScenarioFile(
                file, workflow, named.length > 1 ? Optional.of(named[1]) : Optional.empty(), mocks, scenarios(root));
    }

    private MockFile mockFile(Path mocks, Fields root) {
        try {
            return MockFile.read(mocks);
        } catch (InvalidMockFile e) {
            throw refused(root.at("mocks"), e.getMessage());
        }
    }

    private Path besides(SyntaxNode top) {
        String base = ScenarioFile.base(file);
        for (String ending : WORKFLOW_ENDINGS) {
            Path candidate = file.resolveSibling(base + ending);
            if (Files.exists(candidate)) {
                return candidate;
            }
        }
        throw refused(
                tree.positionOf(top.range().start()),
                "There is no workflow " + base + ".asl.json beside it: name the file with \"workflow\".");
    }

    private List<Scenario> scenarios(Fields root) {
        SyntaxNode list = root.required("scenarios", "A file of scenarios");
        if (!(list instanceof SyntaxArray array)) {
            throw refused(list, "\"scenarios\" is a list.");
        }
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SyntaxNode each : array.items()) {
            Fields fields = fields(each, SCENARIO_KEYS, "A scenario");
            Scenario scenario = scenario(fields);
            if (!names.add(scenario.name())) {
                throw refused(
                        fields.at("name"), "There is a scenario \"" + scenario.name() + "\" already: names differ.");
            }
            scenarios.add(scenario);
        }
        return scenarios;
    }

    private Scenario scenario(Fields fields) {
        fields.required("name", "A scenario");
        return new Scenario(
                fields.text("name").orElseThrow(),
                fields.at("name"),
                fields.json("input").map(Json::write).orElse("{}"),
                fields.text("case").map(name -> knownCase(fields, name)),
                mocks(fields),
                fields.choice("clock", ScenarioClock.byName()).orElse(ClockMode.VIRTUAL),
                fields.choice("type", Map.of("standard", MachineType.STANDARD, "express", MachineType.EXPRESS)),
                fields.node("expect").map(this::expectation).orElse(Expectation.SUCCESS));
    }

    private String knownCase(Fields fields, String name) {
        MockFile known = mockFile.orElseThrow(
                () -> refused(fields.at("case"), "\"case\" needs the mock file: name it with \"mocks\" at the top."));
        boolean exists = known.machines().stream()
                .anyMatch(machine -> known.testCases(machine).contains(name));
        if (!exists) {
            throw refused(fields.at("case"), "The mock file has no test case \"" + name + "\".");
        }
        return name;
    }

    private Map<String, MockedResponse> mocks(Fields fields) {
        Map<String, MockedResponse> mocks = new LinkedHashMap<>();
        Optional<SyntaxNode> node = fields.node("mocks");
        if (node.isPresent() && !(node.get() instanceof SyntaxObject)) {
            throw refused(node.get(), "\"mocks\" is an object: for each state its response.");
        }
        for (SyntaxMember each :
                node.map(object -> ((SyntaxObject) object).members()).orElse(List.of())) {
            mocks.put(each.key(), response(each));
        }
        return mocks;
    }

    /** The name of a response of the mock file, or a response. */
    private MockedResponse response(SyntaxMember member) {
        Position at = tree.positionOf(member.range().start());
        JsonNode json = member.value().map(SyntaxJson::toJson).orElse(Json.NODES.nullNode());
        if (json.isTextual()) {
            return mockFile.flatMap(known -> known.response(json.textValue()))
                    .orElseThrow(() -> refused(
                            at,
                            mockFile.isEmpty()
                                    ? "\"" + json.textValue() + "\" is a response of a mock file: name that file with"
                                            + " \"mocks\" at the top."
                                    : "The mock file has no response \"" + json.textValue() + "\"."));
        }
        if (!json.isObject() || json.isEmpty()) {
            throw refused(
                    at, "A mock is a response by invocations, such as {\"0\": {\"Return\": {}}}, or the name of one.");
        }
        try {
            return MockFile.response("mocks", member.key(), json);
        } catch (InvalidMockFile e) {
            throw refused(at, e.getMessage());
        }
    }

    private Expectation expectation(SyntaxNode node) {
        Fields fields = fields(node, EXPECT_KEYS, "\"expect\"");
        fields.exclusive("output", "outputContains");
        fields.exclusive("cause", "causeContains");
        fields.exclusive("path", "pathContains");
        Map<String, ExecutionStatus> statuses = new LinkedHashMap<>();
        for (ExecutionStatus each : ExecutionStatus.values()) {
            if (each != ExecutionStatus.RUNNING) {
                statuses.put(each.name().toLowerCase(Locale.ROOT), each);
            }
        }
        return new Expectation(
                fields.choice("status", statuses),
                fields.json("output"),
                fields.json("outputContains"),
                fields.text("error"),
                fields.text("cause"),
                fields.text("causeContains"),
                fields.texts("path"),
                fields.texts("pathContains"));
    }

    private Fields fields(SyntaxNode node, Set<String> known, String what) {
        if (!(node instanceof SyntaxObject object)) {
            throw refused(node, what + " is an object.");
        }
        for (SyntaxMember member : object.members()) {
            if (!known.contains(member.key())) {
                throw refused(
                        tree.positionOf(member.range().start()),
                        what + " has no field \"" + member.key() + "\"; it has "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        }
        return new Fields(this, object);
    }

    Position positionOf(int offset) {
        return tree.positionOf(offset);
    }

    InvalidScenarioFile refused(SyntaxNode node, String sentence) {
        return refused(tree.positionOf(node.range().start()), sentence);
    }

    InvalidScenarioFile refused(Position at, String sentence) {
        return new InvalidScenarioFile(file, at, sentence);
    }
}
