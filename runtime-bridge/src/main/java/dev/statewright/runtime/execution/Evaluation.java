package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.expression.Environment;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.intrinsic.Chance;
import java.time.Instant;

/** What expressions of the state in hand see. One object serves the whole execution, set anew for each step. */
final class Evaluation implements Environment {
    private final Interpreter interpreter;
    private final Chance chance;
    private Frame frame;
    private Payload input;
    private Payload result;
    private JsonNode errorOutput;
    private JsonNode context;
    private String token;
    private JsonNode item;

    Evaluation(Interpreter interpreter, Chance chance) {
        this.interpreter = interpreter;
        this.chance = chance;
    }

    /** Begins with a frame: {@code $} is its state's input. */
    Evaluation of(Frame next) {
        frame = next;
        input = next.input;
        result = null;
        errorOutput = null;
        context = null;
        token = next.task == null ? null : next.task.request.taskToken().orElse(null);
        item = null;
        return this;
    }

    /** Lets {@code $} be another value. */
    Evaluation over(Payload value) {
        input = value;
        return this;
    }

    Evaluation withResult(Payload value) {
        result = value;
        return this;
    }

    Evaluation withError(JsonNode value) {
        errorOutput = value;
        return this;
    }

    Evaluation withToken(String value) {
        token = value;
        context = null;
        return this;
    }

    /** For an ItemSelector: the context object's Map.Item. */
    Evaluation withItem(JsonNode value) {
        item = value;
        context = null;
        return this;
    }

    @Override
    public JsonNode input() {
        return input.node();
    }

    @Override
    public JsonNode stateInput() {
        return frame.input.node();
    }

    @Override
    public JsonNode result() {
        return result == null ? null : result.node();
    }

    @Override
    public JsonNode errorOutput() {
        return errorOutput;
    }

    @Override
    public JsonNode context() {
        if (context == null) {
            context = frame.record.context.of(frame, token, item);
        }
        return context;
    }

    @Override
    public JsonNode variable(String name) {
        return frame.variables.get(name);
    }

    @Override
    public Chance chance() {
        return chance;
    }

    @Override
    public Instant now() {
        return interpreter.now();
    }
}
