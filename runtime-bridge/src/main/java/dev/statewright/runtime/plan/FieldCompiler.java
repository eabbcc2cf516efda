package dev.statewright.runtime.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.expression.JsonataExpression;
import dev.statewright.runtime.expression.Template;
import dev.statewright.runtime.expression.Templates;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.path.PathExpression;
import dev.statewright.runtime.path.ReferencePath;
import java.util.Optional;

/** Compiles fields of one state in its query language. */
final class FieldCompiler {
    private final Problems problems;
    private final String state;
    private final boolean jsonata;

    FieldCompiler(Problems problems, String state, boolean jsonata) {
        this.problems = problems;
        this.state = state;
        this.jsonata = jsonata;
    }

    boolean isJsonata() {
        return jsonata;
    }

    Template template(String field, Optional<JsonNode> json) {
        return json.map(value -> problems.attempt(
                        state + "/" + field,
                        () -> jsonata ? Templates.ofQueries(value, field) : Templates.ofPaths(value)))
                .orElse(null);
    }

    Selection selection(String field, Optional<JsonNode> json) {
        if (json.isEmpty()) {
            return new Selection.Whole();
        }
        if (json.get().isNull()) {
            return new Selection.Nothing();
        }
        PathExpression path = path(field, json.get().asText());
        return path == null || path.isWholeInput() ? new Selection.Whole() : new Selection.Part(path);
    }

    PathExpression path(String field, String text) {
        return problems.attempt(state + "/" + field, () -> PathExpression.compile(text));
    }

    ResultPlace place(Optional<JsonNode> json) {
        if (json.isEmpty()) {
            return new ResultPlace.Replace();
        }
        if (json.get().isNull()) {
            return new ResultPlace.Discard();
        }
        ReferencePath path = problems.attempt(
                state + "/ResultPath", () -> ReferencePath.compile(json.get().asText()));
        return path == null || path.isRoot() ? new ResultPlace.Replace() : new ResultPlace.At(path);
    }

    Amount amount(String field, Optional<JsonNode> json, Optional<String> path) {
        if (path.isPresent()) {
            return new Amount.ByPath(path(field + "Path", path.get()));
        }
        if (json.isEmpty()) {
            return new Amount.None();
        }
        JsonNode value = json.get();
        if (jsonata && value.isTextual() && JsonataExpression.isExpression(value.textValue())) {
            return new Amount.Computed(
                    problems.attempt(state + "/" + field, () -> JsonataExpression.compile(value.textValue(), field)));
        }
        return new Amount.Written(value);
    }

    /** {@code Error} and {@code Cause}: a text (JSONata: also an expression), or a path or intrinsic function. */
    Template textOrPath(String field, Optional<JsonNode> json, Optional<String> path) {
        return path.map(text -> problems.attempt(
                        state + "/" + field + "Path",
                        () -> Templates.pathOrIntrinsic(field + "Path", Json.NODES.textNode(text))))
                .orElseGet(() -> template(field, json));
    }
}
