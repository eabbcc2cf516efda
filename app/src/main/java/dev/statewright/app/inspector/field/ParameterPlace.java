package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A place in the parameters of a Task: what stands there, and how it is changed by one command.
 *
 * @param field {@code Parameters} or {@code Arguments}
 * @param steps names and indices from there on
 */
record ParameterPlace(StateEdits edits, String field, List<Object> steps) {

    static ParameterPlace of(StateEdits edits) {
        return new ParameterPlace(edits, edits.isJsonata() ? "Arguments" : "Parameters", List.of());
    }

    ParameterPlace then(Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return new ParameterPlace(edits, field, longer);
    }

    /** Unique in its tab: {@code Parameters/Entries/0}. */
    String id() {
        StringBuilder id = new StringBuilder(field);
        steps.forEach(step -> id.append('/').append(step));
        return id.toString();
    }

    /** Whether a member may be taken from the input by {@code "Name.$"}: in parameters, wherever they stand. */
    boolean takesPaths() {
        return field.equals("Parameters") || steps.contains("Parameters");
    }

    /** What stands there; missing where nothing does. */
    JsonNode value() {
        return at(edits.json().path(field));
    }

    /** Its text as it is written. */
    String raw() {
        SyntaxPath path = edits.state().path().syntax().then(field);
        for (Object step : steps) {
            path = step instanceof Integer index ? path.then(index) : path.then((String) step);
        }
        return RawText.of(edits.document(), path);
    }

    /** Sets a member of the object that stands here, or takes it away. */
    Optional<String> set(String key, Optional<JsonNode> value) {
        return changeObject(object -> value.ifPresentOrElse(node -> object.set(key, node), () -> object.remove(key)));
    }

    /** Puts another member in the place of one. */
    Optional<String> replace(String key, String newKey, JsonNode value) {
        return changeObject(object -> {
            ParameterSource.rename(object, key, newKey);
            object.set(newKey, value);
        });
    }

    /** Gives a member another name; it stays where it is. */
    Optional<String> rename(String key, String newKey) {
        return changeObject(object -> ParameterSource.rename(object, key, newKey));
    }

    /** Changes the object that stands here; a missing one comes into being. */
    Optional<String> changeObject(Consumer<ObjectNode> change) {
        return change(node -> {
            if (node instanceof ObjectNode object) {
                change.accept(object);
            }
        });
    }

    /** Changes the list that stands here. */
    Optional<String> changeList(Consumer<ArrayNode> change) {
        return change(node -> {
            if (node instanceof ArrayNode list) {
                change.accept(list);
            }
        });
    }

    private Optional<String> change(Consumer<JsonNode> change) {
        JsonNode whole = edits.json().path(field);
        JsonNode copy = whole.isObject() ? whole.deepCopy() : JsonNodeFactory.instance.objectNode();
        change.accept(made((ObjectNode) copy));
        return edits.set(field, Optional.of(copy));
    }

    /** The node here; objects on the way that are missing come into being. */
    private JsonNode made(ObjectNode from) {
        JsonNode node = from;
        for (Object step : steps) {
            if (node instanceof ObjectNode object && step instanceof String name && !object.has(name)) {
                node = object.putObject(name);
            } else {
                node = step instanceof Integer index ? node.path(index) : node.path((String) step);
            }
        }
        return node;
    }

    private JsonNode at(JsonNode from) {
        JsonNode node = from;
        for (Object step : steps) {
            node = step instanceof Integer index ? node.path(index) : node.path((String) step);
        }
        return node == null ? MissingNode.getInstance() : node;
    }
}
