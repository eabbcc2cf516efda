package dev.statewright.runtime.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import dev.statewright.runtime.history.Json;

/** Wildcards, slices, filters and the rest. Step Functions uses Jayway's library too: its error texts show through. */
final class JaywayPath {
    private static final Configuration CONFIGURATION = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .build();

    private final com.jayway.jsonpath.JsonPath path;

    JaywayPath(String text) {
        try {
            path = com.jayway.jsonpath.JsonPath.compile(text);
        } catch (InvalidPathException | IllegalArgumentException e) {
            throw new InvalidPath("'" + text + "' is no JSONPath: " + e.getMessage());
        } catch (IndexOutOfBoundsException | NullPointerException | ClassCastException e) {
            throw new InvalidPath("'" + text + "' is no JSONPath.");
        }
    }

    boolean isDefinite() {
        return path.isDefinite();
    }

    JsonNode read(JsonNode root) {
        try {
            Object found = path.read(root, CONFIGURATION);
            return node(found);
        } catch (PathNotFoundException e) {
            return path.isDefinite() ? null : Json.NODES.arrayNode();
        } catch (JsonPathException | IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** Functions at the end of a path give plain values: {@code length()} a number, {@code concat()} a text, {@code keys()} a set. */
    private static JsonNode node(Object found) {
        return switch (found) {
            case null -> Json.NODES.nullNode();
            case JsonNode node -> node;
            case Integer number -> Json.NODES.numberNode(number.intValue());
            case Long number -> Json.NODES.numberNode(number.longValue());
            case Number number -> Json.NODES.numberNode(number.doubleValue());
            case Boolean truth -> Json.NODES.booleanNode(truth);
            case Iterable<?> several -> {
                ArrayNode array = Json.NODES.arrayNode();
                several.forEach(each -> array.add(node(each)));
                yield array;
            }
            case Object other -> Json.NODES.textNode(other.toString());
        };
    }

    /** Why the path leads nowhere. */
    String miss(JsonNode root) {
        try {
            path.read(root, CONFIGURATION);
            return "No results for path: " + path.getPath();
        } catch (JsonPathException e) {
            return e.getMessage();
        } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
            return "No results for path: " + path.getPath();
        }
    }
}
