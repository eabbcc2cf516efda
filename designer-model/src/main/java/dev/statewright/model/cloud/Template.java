package dev.statewright.model.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.cloudformation.LocalAccount;
import dev.statewright.model.cloudformation.ReadTemplate;
import dev.statewright.model.cloudformation.TemplateReader;
import dev.statewright.model.cloudformation.TemplateValues;
import dev.statewright.model.cloudformation.UnreadableTemplate;
import dev.statewright.model.cloudformation.UnresolvedValue;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.Position;
import dev.statewright.model.workspace.UnreadableWorkspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A template while its resources are read: values are resolved one by one, and what cannot be is noted at its place. */
final class Template {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Path file;
    private final ObjectNode root;
    private final SyntaxTree tree;
    private final TemplateValues values;
    private final List<TemplateNote> notes = new ArrayList<>();

    private Template(Path file, ObjectNode root, SyntaxTree tree) {
        this.file = file;
        this.root = root;
        this.tree = tree;
        this.values = new TemplateValues(root, LocalAccount.DEFAULT);
    }

    static Template read(Path file) throws UnreadableWorkspace {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            ReadTemplate read = TemplateReader.read(text, file.toString());
            Template template = new Template(
                    file, read.root(), DocumentFormat.of(file, text).parse(text));
            read.problems()
                    .forEach(problem ->
                            template.notes.add(new TemplateNote(file, problem.position(), problem.message())));
            return template;
        } catch (UnreadableTemplate e) {
            throw new UnreadableWorkspace(e.getMessage());
        } catch (IOException e) {
            throw new UnreadableWorkspace(file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    List<TemplateNote> notes() {
        return notes;
    }

    JsonNode globals(String section) {
        return root.path("Globals").path(section);
    }

    /** Each resource that is deployed, with its id, in the order of the template. */
    void eachResource(BiConsumer<String, JsonNode> reader) {
        for (Map.Entry<String, JsonNode> entry : root.path("Resources").properties()) {
            if (isDeployed(entry.getKey(), entry.getValue())) {
                reader.accept(entry.getKey(), entry.getValue());
            }
        }
    }

    private boolean isDeployed(String id, JsonNode resource) {
        JsonNode condition = resource.path("Condition");
        if (!condition.isTextual()) {
            return true;
        }
        try {
            return values.holds(condition.textValue());
        } catch (UnresolvedValue e) {
            note(
                    SyntaxPath.of("Resources", id, "Condition"),
                    "The condition of " + id + " cannot be decided here, because " + e.getMessage()
                            + "; the resource is taken as deployed");
            return true;
        }
    }

    String name(String id) {
        try {
            return values.nameOf(id);
        } catch (UnresolvedValue e) {
            note(
                    SyntaxPath.of("Resources", id),
                    "The name of " + id + " cannot be resolved, because " + e.getMessage());
            return id;
        }
    }

    /** The resource's ARN; its id where that cannot be known. */
    String arn(String id) {
        try {
            return values.arnOf(id);
        } catch (UnresolvedValue e) {
            note(SyntaxPath.of("Resources", id), "The ARN of " + id + " cannot be resolved, because " + e.getMessage());
            return id;
        }
    }

    /** A resource's properties without functions; those that cannot be resolved are left out and noted. */
    ObjectNode properties(String id, JsonNode resource) {
        JsonNode properties = resource.path("Properties");
        return properties.isObject()
                ? (ObjectNode) resolved(SyntaxPath.of("Resources", id, "Properties"), properties)
                : JSON.objectNode();
    }

    /** A value without functions, as far as that can be; missing where nothing of it can. */
    private JsonNode resolved(SyntaxPath path, JsonNode value) {
        try {
            return values.resolve(value);
        } catch (UnresolvedValue e) {
            return switch (value) {
                case ObjectNode object
                when !isFunction(object) -> {
                    ObjectNode known = JSON.objectNode();
                    for (Map.Entry<String, JsonNode> member : object.properties()) {
                        JsonNode found = resolved(path.then(member.getKey()), member.getValue());
                        if (!found.isMissingNode()) {
                            known.set(member.getKey(), found);
                        }
                    }
                    yield known;
                }
                case ArrayNode array -> {
                    ArrayNode known = JSON.arrayNode();
                    for (int i = 0; i < array.size(); i++) {
                        JsonNode found = resolved(path.then(i), array.get(i));
                        if (!found.isMissingNode()) {
                            known.add(found);
                        }
                    }
                    yield known;
                }
                default -> {
                    note(path, "This value cannot be resolved here, because " + e.getMessage());
                    yield JSON.missingNode();
                }
            };
        }
    }

    private static boolean isFunction(ObjectNode object) {
        if (object.size() != 1) {
            return false;
        }
        String only = object.fieldNames().next();
        return only.equals("Ref") || only.startsWith("Fn::");
    }

    void note(SyntaxPath path, String message) {
        Position position = new Position(1, 1);
        for (SyntaxPath at = path; ; at = at.parent()) {
            var found = tree.member(at);
            if (found.isPresent()) {
                position = tree.positionOf(found.get().range().start());
                break;
            }
            if (at.isRoot()) {
                break;
            }
        }
        notes.add(new TemplateNote(file, position, message));
    }
}
