package dev.statewright.runtime.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.expression.Environment;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.intrinsic.Chance;
import dev.statewright.runtime.intrinsic.PassingChance;
import java.time.Instant;

/** What expressions of the state see; set anew for each step. */
final class TestEnvironment implements Environment {
    private final StateTest test;
    private final Instant now = Instant.now();
    private final Chance chance = new PassingChance();
    private JsonNode input;
    private JsonNode result;
    private JsonNode errorOutput;
    private JsonNode context;

    TestEnvironment(StateTest test) {
        this.test = test;
        this.input = test.input().node();
        this.context = test.context().node();
    }

    /** Lets {@code $} be another value. */
    TestEnvironment over(Payload value) {
        input = value.node();
        return this;
    }

    TestEnvironment withResult(Payload value) {
        result = value.node();
        return this;
    }

    TestEnvironment withError(JsonNode value) {
        errorOutput = value;
        return this;
    }

    /** Sees an iteration's item in the context object; null for none. */
    TestEnvironment withItem(JsonNode item) {
        context = test.context().node();
        if (item != null) {
            ObjectNode changed = context.deepCopy();
            changed.set("Map", Json.NODES.objectNode().set("Item", item));
            context = changed;
        }
        return this;
    }

    @Override
    public JsonNode input() {
        return input;
    }

    @Override
    public JsonNode stateInput() {
        return test.input().node();
    }

    @Override
    public JsonNode result() {
        return result;
    }

    @Override
    public JsonNode errorOutput() {
        return errorOutput;
    }

    @Override
    public JsonNode context() {
        return context;
    }

    @Override
    public JsonNode variable(String name) {
        return test.variables().get(name);
    }

    @Override
    public Chance chance() {
        return chance;
    }

    @Override
    public Instant now() {
        return now;
    }
}
