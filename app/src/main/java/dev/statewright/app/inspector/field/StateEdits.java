package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.SetField;
import dev.statewright.model.document.AslDocument;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A state that is being edited: reads its fields and makes commits for them.
 *
 * @param execute carries a command out and gives the sentence of a rejection
 */
public record StateEdits(AslDocument document, State state, Function<Command, Optional<String>> execute) {

    public boolean isJsonata() {
        return state.common().language() == QueryLanguage.JSONATA;
    }

    public JsonNode json() {
        return state.common().json();
    }

    public boolean has(String field) {
        return json().has(field);
    }

    /** The text of a field: strings without quotes, everything else as JSON; empty where it is not written. */
    public String text(String field) {
        JsonNode value = json().path(field);
        return value.isMissingNode() ? "" : value.isTextual() ? value.asText() : value.toString();
    }

    /** The JSON of a field as it is written. */
    public String raw(String field) {
        return RawText.of(document, state.path().syntax().then(field));
    }

    /** The scope that the state lives in. */
    Scope scope() {
        return document.machine().scope(state.path().scope()).orElseThrow();
    }

    /** Names of the other states of its scope. */
    List<String> neighbours() {
        return scope().states().stream()
                .map(State::name)
                .filter(name -> !name.equals(state.name()))
                .distinct()
                .toList();
    }

    Optional<String> set(String field, Optional<JsonNode> value) {
        return execute.apply(new SetField(state.path().syntax(), field, value));
    }

    /** Changes several fields by one command. */
    Optional<String> change(Consumer<ObjectNode> change) {
        if (!(json().deepCopy() instanceof ObjectNode copy)) {
            return Optional.of(Words.text("inspector.no-object"));
        }
        change.accept(copy);
        return execute.apply(
                new SetField(state.path().scope().syntax().then("States"), state.name(), Optional.of(copy)));
    }

    /** Changes a copy of one field's value by one command. */
    Optional<String> changeField(String field, UnaryOperator<JsonNode> change) {
        return set(field, Optional.of(change.apply(json().path(field).deepCopy())));
    }

    /** Commits text as a string; no text takes the field away. */
    public Commit string(String field) {
        return input -> set(field, input.isEmpty() ? Optional.empty() : Optional.of(TextNode.valueOf(input)));
    }

    /** Commits a path: a string, {@code null} as the JSON value; no text takes the field away. */
    public Commit path(String field) {
        Commit strict = input -> switch (input.strip()) {
            case "" -> set(field, Optional.empty());
            case "null" -> set(field, Optional.of(JsonNodeFactory.instance.nullNode()));
            case String path -> PathInput.read(path, value -> set(field, Optional.of(value)));
        };
        return strict.orAnyway(string(field));
    }

    /** Commits JSON; no text takes the field away. */
    public Commit jsonValue(String field) {
        Commit strict = input -> input.isBlank()
                ? set(field, Optional.empty())
                : JsonInput.read(input, value -> set(field, Optional.of(value)));
        return strict.orAnyway(string(field));
    }

    /** Commits a number, or a JSONata expression where the state speaks JSONata. */
    Commit number(String field) {
        Commit strict = input -> input.isBlank()
                ? set(field, Optional.empty())
                : NumberInput.read(input, isJsonata(), value -> set(field, Optional.of(value)));
        return strict.orAnyway(string(field));
    }
}
