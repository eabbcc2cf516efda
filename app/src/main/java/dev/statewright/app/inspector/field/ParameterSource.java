package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.words.Words;
import dev.statewright.model.catalog.ActionTemplates;
import dev.statewright.model.catalog.ParameterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a parameter's value comes from, as the text says it: {@code "Name": …} is written, {@code "Name.$"} a path or an intrinsic function,
 * {@code "{% … %}"} a JSONata expression.
 *
 * @param name without the mark of a path
 * @param key as it is written, or would be
 */
record ParameterSource(String name, String key, Kind kind, boolean jsonata) {

    static final String PATH_MARK = ".$";

    /** Where values come from. */
    enum Kind {
        STATIC,
        PATH,
        EXPRESSION;

        String prompt() {
            return this == PATH ? "$.path" : "{% $states.input %}";
        }

        private Option option() {
            String word = name().toLowerCase(Locale.ROOT);
            return new Option(word, Words.text("inspector.source-" + word));
        }
    }

    static ParameterSource of(ParameterPlace parent, String name, boolean jsonata) {
        JsonNode object = parent.value();
        if (!jsonata && object.has(name + PATH_MARK)) {
            return new ParameterSource(name, name + PATH_MARK, Kind.PATH, false);
        }
        boolean expression = jsonata && object.path(name).asText().strip().startsWith("{%");
        return new ParameterSource(name, name, expression ? Kind.EXPRESSION : Kind.STATIC, jsonata);
    }

    /** The name that a key stands for. */
    static String nameOf(String key, boolean jsonata) {
        return !jsonata && key.endsWith(PATH_MARK) ? key.substring(0, key.length() - PATH_MARK.length()) : key;
    }

    /** The key of a value that comes from there under another name. */
    String keyFor(String newName) {
        return kind == Kind.PATH ? newName + PATH_MARK : newName;
    }

    /** Gives a member another name and leaves it where it is. */
    static void rename(ObjectNode object, String from, String to) {
        List<Map.Entry<String, JsonNode>> members = List.copyOf(object.properties());
        object.removeAll();
        members.forEach(member -> object.set(member.getKey().equals(from) ? to : member.getKey(), member.getValue()));
    }

    /** For values that can only be written. */
    static Field.Choice onlyStatic(String id) {
        return new Field.Choice("from " + id, "", "static", List.of(Kind.STATIC.option()), input -> Optional.empty());
    }

    /** The choice of the source; the value changes with it. */
    Field.Choice choice(ParameterPlace parent, ParameterType type) {
        if (!jsonata && !parent.takesPaths()) {
            return onlyStatic(parent.then(name).id());
        }
        List<Option> options = new ArrayList<>(List.of(Kind.STATIC.option()));
        options.add((jsonata ? Kind.EXPRESSION : Kind.PATH).option());
        return new Field.Choice(
                "from " + parent.then(name).id(),
                Words.text("inspector.source", name),
                kind.option().value(),
                options,
                input -> switch (Kind.valueOf(input.toUpperCase(Locale.ROOT))) {
                    case STATIC -> parent.replace(key, name, ActionTemplates.placeholder(type));
                    case PATH -> parent.replace(key, name + PATH_MARK, TextNode.valueOf("$"));
                    case EXPRESSION -> parent.replace(key, name, TextNode.valueOf("{% $states.input %}"));
                });
    }

    /** Takes a path or an expression. */
    Commit commit(ParameterPlace parent) {
        Function<JsonNode, Optional<String>> accept = value -> parent.set(key, Optional.of(value));
        Commit strict = input ->
                kind == Kind.PATH ? ExpressionInput.pathOrCall(input, accept) : ExpressionInput.jsonata(input, accept);
        return strict.orAnyway(input -> accept.apply(TextNode.valueOf(input)));
    }
}
