package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.maprun.ChildRecord;
import dev.statewright.runtime.maprun.ChildResult;
import dev.statewright.runtime.maprun.WriterConfig;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The results of a Map Run's children that become the Map state's result, in the order of their items. More of them than a state's result
 * may have are not kept: the state fails with them.
 */
final class RunResults {
    private final WriterConfig config;
    private final boolean express;
    private final TreeMap<Long, List<JsonNode>> results = new TreeMap<>();
    private final long most;
    private long bytes;
    private boolean tooMany;

    /**
     * @param config null where no ResultWriter is written
     * @param most so many bytes of UTF-8
     */
    RunResults(WriterConfig config, boolean express, long most) {
        this.config = config;
        this.express = express;
        this.most = most;
    }

    void add(ChildRecord child) {
        if (tooMany) {
            return;
        }
        List<JsonNode> values = config == null
                ? List.of(ChildResult.inState(child))
                : ChildResult.of(child, express, config.transformation());
        for (JsonNode value : values) {
            bytes += Json.write(value).getBytes(StandardCharsets.UTF_8).length + 1L;
        }
        results.put(child.number(), values);
        // the last one has no comma, but the array has brackets
        if (bytes + 1 > most) {
            tooMany = true;
            results.clear();
        }
    }

    /** A child that is redriven has no result any more. */
    void forget(long number) {
        List<JsonNode> values = results.remove(number);
        if (values != null) {
            for (JsonNode value : values) {
                bytes -= Json.write(value).getBytes(StandardCharsets.UTF_8).length + 1L;
            }
        }
    }

    /** Whether they are more than a state's result may have. */
    boolean exceedLimit() {
        return tooMany;
    }

    Payload joined() {
        ArrayNode array = Json.NODES.arrayNode();
        for (List<JsonNode> values : new ArrayList<>(results.values())) {
            values.forEach(array::add);
        }
        return Payload.of(array);
    }
}
