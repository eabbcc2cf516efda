package dev.statewright.runtime.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.Position;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.mock.MockJson;
import dev.statewright.runtime.shell.ClockMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes scenarios into the user's file, of which nothing else changes. */
public final class ScenarioText {
    private static final SyntaxPath LIST = SyntaxPath.ROOT.then("scenarios");

    private ScenarioText() {}

    /**
     * The file's text with one more scenario at the end of its list.
     *
     * @param text of the file; empty for a new one
     * @throws InvalidScenarioFile where the text is no file of scenarios
     */
    public static String with(String text, Path file, Scenario scenario) {
        boolean json = DocumentFormat.of(file, "") == DocumentFormat.JSON && !isYaml(file);
        if (text.isBlank()) {
            return json
                    ? "{\n  \"scenarios\": [\n" + indented(Json.writeIndented(toJson(scenario)), "    ") + "\n  ]\n}\n"
                    : "scenarios:\n" + yaml(scenario, "  ");
        }
        ScenarioFile.parse(text, file);
        SyntaxTree tree = DocumentFormat.of(file, text).parse(text);
        SyntaxArray list = (SyntaxArray) tree.find(LIST).orElseThrow();
        boolean flow = text.charAt(list.range().start()) == '[';
        if (flow) {
            int end = list.range().end() - 1;
            int last = list.items().isEmpty()
                    ? list.range().start() + 1
                    : list.items().getLast().range().end();
            return text.substring(0, last)
                    + (list.items().isEmpty() ? "" : ",")
                    + "\n" + indented(Json.writeIndented(toJson(scenario)), "    ") + "\n  "
                    + text.substring(end);
        }
        int start = list.items().getFirst().range().start();
        int line = text.lastIndexOf('\n', start) + 1;
        int dash = text.indexOf('-', line);
        String indent = text.substring(line, dash);
        int end = text.indexOf('\n', list.items().getLast().range().end());
        String before = end < 0 ? text.stripTrailing() + "\n" : text.substring(0, end + 1);
        return before + yaml(scenario, indent) + (end < 0 ? "" : text.substring(end + 1));
    }

    /**
     * The file's text without the scenario of that name.
     *
     * @throws InvalidScenarioFile where the text is no file of scenarios, or has none of that name
     */
    public static String without(String text, Path file, String name) {
        int index = indexOf(text, file, name);
        SyntaxTree tree = DocumentFormat.of(file, text).parse(text);
        return DocumentEdits.of(tree).removeItem(LIST, index).applyTo(text);
    }

    /**
     * The file's text in which the scenario of that name expects something else.
     *
     * @throws InvalidScenarioFile where the text is no file of scenarios, or has none of that name
     */
    public static String expecting(String text, Path file, String name, Expectation expected) {
        int index = indexOf(text, file, name);
        SyntaxTree tree = DocumentFormat.of(file, text).parse(text);
        return DocumentEdits.of(tree)
                .set(LIST.then(index).then("expect"), toJson(expected))
                .applyTo(text);
    }

    /**
     * The file's text in which the scenario of that name lives by another clock.
     *
     * @throws InvalidScenarioFile where the text is no file of scenarios, or has none of that name
     */
    public static String clocked(String text, Path file, String name, ClockMode clock) {
        SyntaxPath place = LIST.then(indexOf(text, file, name)).then("clock");
        SyntaxTree tree = DocumentFormat.of(file, text).parse(text);
        DocumentEdits edits = DocumentEdits.of(tree);
        boolean named = tree.find(place).isPresent();
        if (clock == ClockMode.VIRTUAL) {
            return named ? edits.remove(place).applyTo(text) : text;
        }
        return edits.set(place, Json.NODES.textNode(ScenarioClock.name(clock))).applyTo(text);
    }

    private static int indexOf(String text, Path file, String name) {
        List<Scenario> scenarios = ScenarioFile.parse(text, file).scenarios();
        for (int i = 0; i < scenarios.size(); i++) {
            if (scenarios.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new InvalidScenarioFile(file, new Position(1, 1), "There is no scenario \"" + name + "\" any more.");
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static String yaml(Scenario scenario, String indent) {
        StringBuilder text = new StringBuilder();
        String lead = indent + "- ";
        for (Map.Entry<String, JsonNode> each : toJson(scenario).properties()) {
            boolean nested = each.getKey().equals("expect") || each.getKey().equals("mocks");
            text.append(lead).append(each.getKey()).append(':');
            lead = indent + "  ";
            if (nested) {
                text.append('\n');
                for (Map.Entry<String, JsonNode> inner : each.getValue().properties()) {
                    text.append(indent)
                            .append("    ")
                            .append(key(inner.getKey()))
                            .append(": ")
                            .append(Json.write(inner.getValue()))
                            .append('\n');
                }
            } else {
                text.append(' ').append(Json.write(each.getValue())).append('\n');
            }
        }
        return text.toString();
    }

    /** JSON's strings are YAML's, too. */
    private static String key(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_]*") ? name : Json.write(Json.NODES.textNode(name));
    }

    /** A scenario as it stands in a file. */
    public static ObjectNode toJson(Scenario scenario) {
        ObjectNode json = Json.NODES.objectNode().put("name", scenario.name());
        json.set("input", Json.readTrusted(scenario.input()));
        scenario.testCase().ifPresent(name -> json.put("case", name));
        if (!scenario.mocks().isEmpty()) {
            ObjectNode mocks = json.putObject("mocks");
            scenario.mocks().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(each -> mocks.set(each.getKey(), MockJson.write(each.getValue())));
        }
        if (scenario.clock() != ClockMode.VIRTUAL) {
            json.put("clock", ScenarioClock.name(scenario.clock()));
        }
        scenario.type().ifPresent(type -> json.put("type", type.name().toLowerCase(Locale.ROOT)));
        json.set("expect", toJson(scenario.expected()));
        return json;
    }

    private static ObjectNode toJson(Expectation expected) {
        ObjectNode expect = Json.NODES.objectNode();
        expected.status().ifPresent(status -> expect.put("status", status.name()));
        expected.output().ifPresent(output -> expect.set("output", output));
        expected.outputContains().ifPresent(output -> expect.set("outputContains", output));
        text(expect, "error", expected.error());
        text(expect, "cause", expected.cause());
        text(expect, "causeContains", expected.causeContains());
        expected.path().ifPresent(path -> names(expect.putArray("path"), path));
        expected.pathContains().ifPresent(path -> names(expect.putArray("pathContains"), path));
        return expect;
    }

    private static void text(ObjectNode json, String key, Optional<String> value) {
        value.ifPresent(text -> json.put(key, text));
    }

    private static void names(ArrayNode list, Iterable<String> names) {
        names.forEach(list::add);
    }

    private static String indented(String text, String indent) {
        return indent + text.replace("\n", "\n" + indent);
    }
}
