package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.words.Words;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.model.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a Task calls, and with what. */
final class TaskFields {

    private static final String CALLBACK = ".waitForTaskToken";
    private static final List<String> SUFFIXES = List.of("", ".sync", ".sync:2", CALLBACK);
    private static final String INVOKE = ":states:::lambda:invoke";

    private TaskFields() {}

    static List<Field> of(StateEdits edits, Workspace workspace) {
        List<Field> fields = new ArrayList<>();
        String resource = edits.text("Resource");
        fields.add(new Field.Text(
                "Resource",
                Words.text("inspector.resource"),
                resource,
                "arn:aws:states:::…",
                false,
                resources(workspace),
                edits.string("Resource")));
        if (resource.contains(INVOKE)) {
            fields.add(function(edits, workspace));
        }
        if (resource.contains(":states:::")) {
            fields.add(pattern(edits, resource));
        }
        String parameters = edits.isJsonata() ? "Arguments" : "Parameters";
        fields.add(new Field.Json(
                parameters,
                Words.text(edits.isJsonata() ? "inspector.arguments" : "inspector.parameters"),
                edits.raw(parameters),
                3,
                edits.jsonValue(parameters)));
        fields.add(new Field.Row(
                "deadlines",
                List.of(
                        deadline(edits, "TimeoutSeconds", "inspector.timeout"),
                        deadline(edits, "HeartbeatSeconds", "inspector.heartbeat"))));
        return fields;
    }

    /** What the workspace offers: its functions, and the names that the template fills in. */
    private static List<String> resources(Workspace workspace) {
        List<String> offered = new ArrayList<>(
                workspace.functions().stream().map(FunctionEntry::arn).toList());
        workspace.workflows().stream()
                .flatMap(workflow -> workflow.substitutions().keySet().stream())
                .distinct()
                .sorted()
                .forEach(name -> offered.add("${" + name + "}"));
        return offered;
    }

    private static Field deadline(StateEdits edits, String field, String label) {
        return new Field.Text(
                field, Words.text(label), edits.text(field), Words.text("inspector.seconds"), edits.number(field));
    }

    /** The function of a Lambda invocation; offered where the template names functions. */
    private static Field function(StateEdits edits, Workspace workspace) {
        String parameters = edits.isJsonata() ? "Arguments" : "Parameters";
        return new Field.Text(
                "FunctionName",
                Words.text("inspector.function"),
                edits.json().path(parameters).path("FunctionName").asText(),
                Words.text("inspector.function-prompt"),
                false,
                workspace.functions().stream().map(FunctionEntry::arn).toList(),
                input -> edits.change(
                        state -> state.withObjectProperty(parameters).set("FunctionName", TextNode.valueOf(input))));
    }

    private static Field pattern(StateEdits edits, String resource) {
        String suffix = SUFFIXES.stream()
                .filter(each -> !each.isEmpty() && resource.endsWith(each))
                .findFirst()
                .orElse("");
        String bare = resource.substring(0, resource.length() - suffix.length());
        List<Option> options = new ArrayList<>();
        options.add(new Option("", Words.text("inspector.request-response")));
        SUFFIXES.stream()
                .filter(each -> each.startsWith(".sync") && (each.equals(suffix) || each.equals(".sync")))
                .forEach(each -> options.add(new Option(each, Words.text("inspector.run-a-job", each))));
        options.add(new Option(CALLBACK, Words.text("inspector.wait-for-callback")));
        return new Field.Choice(
                "pattern",
                Words.text("inspector.integration"),
                suffix,
                options,
                input -> edits.set("Resource", Optional.of(TextNode.valueOf(bare + input))));
    }
}
