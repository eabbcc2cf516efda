package dev.statewright.app.inspector.field;

import dev.statewright.app.words.Words;
import dev.statewright.model.catalog.ActionCatalog;
import dev.statewright.model.catalog.CatalogAction;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.model.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a Task calls, and with what. */
final class TaskFields {

    private static final String FORM = "form";
    private static final String JSON = "json";
    private static final String INVOKE = ":states:::lambda:invoke";

    private TaskFields() {}

    /** @param catalog absent as long as it has not been read; then parameters are JSON */
    static List<Field> of(StateEdits edits, Workspace workspace, Optional<ActionCatalog> catalog, ParameterMode mode) {
        List<Field> fields = new ArrayList<>();
        String resource = edits.text("Resource");
        Optional<CatalogAction> action = catalog.flatMap(read -> read.find(resource));
        fields.add(new Field.Text(
                "Resource",
                Words.text("inspector.resource"),
                resource,
                "arn:aws:states:::…",
                false,
                resources(workspace),
                edits.string("Resource")));
        if (resource.contains(":states:::")) {
            fields.addAll(PatternFields.of(edits, action));
        }
        if (resource.contains(INVOKE)) {
            fields.addAll(LambdaFields.of(edits, workspace));
        }
        if (!edits.isJsonata()) {
            fields.addAll(parameters(edits, catalog, mode));
        }
        fields.addAll(DeadlineFields.of(edits));
        fields.add(new Field.Json(
                "Credentials",
                Words.text("inspector.credentials"),
                edits.raw("Credentials"),
                1,
                edits.jsonValue("Credentials")));
        return fields;
    }

    /** What the action is called with: {@code Parameters} or {@code Arguments}, as a form where the action is known, or as JSON. */
    static List<Field> parameters(StateEdits edits, Optional<ActionCatalog> catalog, ParameterMode mode) {
        String resource = edits.text("Resource");
        Optional<CatalogAction> action = catalog.flatMap(read -> read.find(resource));
        List<Field> fields = new ArrayList<>();
        if (action.isPresent()) {
            fields.add(modes(edits, mode));
        }
        if (action.isPresent() && !mode.isJson()) {
            Set<String> besides = resource.contains(INVOKE) ? LambdaFields.OWN : Set.of();
            fields.addAll(ParameterForm.of(edits, catalog.get().parameters(action.get()), besides));
        } else {
            fields.add(json(edits, action.isPresent()));
        }
        return fields;
    }

    private static Field modes(StateEdits edits, ParameterMode mode) {
        return new Field.Segments(
                "parameters-as",
                Words.text(edits.isJsonata() ? "inspector.arguments" : "inspector.parameters"),
                mode.isJson() ? JSON : FORM,
                List.of(
                        new Option(FORM, Words.text("inspector.parameters-form")),
                        new Option(JSON, Words.text("inspector.parameters-json"))),
                input -> {
                    mode.choose(input.equals(JSON));
                    return Optional.empty();
                });
    }

    private static Field json(StateEdits edits, boolean hasHeading) {
        String parameters = edits.isJsonata() ? "Arguments" : "Parameters";
        String label = Words.text(edits.isJsonata() ? "inspector.arguments" : "inspector.parameters");
        return new Field.Json(
                parameters, hasHeading ? "" : label, edits.raw(parameters), 3, edits.jsonValue(parameters));
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
}
