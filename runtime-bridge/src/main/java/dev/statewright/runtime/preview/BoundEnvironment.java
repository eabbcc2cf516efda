package dev.statewright.runtime.preview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.sample.Evaluator;
import dev.statewright.runtime.expression.Environment;
import dev.statewright.runtime.intrinsic.Chance;
import dev.statewright.runtime.intrinsic.PassingChance;
import java.time.Instant;

/** What an expression sees of the data that are known. */
final class BoundEnvironment implements Environment {
    private final Evaluator.Bindings bindings;
    private final Instant now = Instant.now();
    private final Chance chance = new PassingChance();

    BoundEnvironment(Evaluator.Bindings bindings) {
        this.bindings = bindings;
    }

    @Override
    public JsonNode input() {
        return bindings.dollar();
    }

    @Override
    public JsonNode stateInput() {
        return bindings.states().get("input");
    }

    @Override
    public JsonNode result() {
        return bindings.states().get("result");
    }

    @Override
    public JsonNode errorOutput() {
        return bindings.states().get("errorOutput");
    }

    @Override
    public JsonNode context() {
        return bindings.states().get("context");
    }

    @Override
    public JsonNode variable(String name) {
        return bindings.variables().get(name);
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
