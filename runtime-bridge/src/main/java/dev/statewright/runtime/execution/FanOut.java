package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.expression.Template;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.ScopePlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The branches of a Parallel state, or the iterations of a Map state, while it is worked on. */
final class FanOut {
    final Frame owner;

    /** Null at places that have no result yet. */
    final Payload[] results;

    /** Those that run now, in order of their index. */
    final Set<Frame> running = new LinkedHashSet<>();

    /** Those that failed or were stopped: a redrive takes them up again. */
    final List<Frame> stopped = new ArrayList<>(0);

    /** How many have been started and how many have ended. */
    int started;

    int ended;

    /** A Map state's items; null for a Parallel state. */
    MapItems items;

    FanOut(Frame owner, int size, MapItems items) {
        this.owner = owner;
        this.results = new Payload[size];
        this.items = items;
    }

    int size() {
        return results.length;
    }

    /** How many have no result. */
    int missing() {
        int missing = 0;
        for (Payload result : results) {
            missing += result == null ? 1 : 0;
        }
        return missing;
    }

    boolean isMap() {
        return items != null;
    }

    /**
     * What a Map state goes through.
     *
     * @param concurrency how many iterations may run at once
     * @param effectiveInput the state's input after {@code InputPath}
     * @param selector null where each iteration gets its item as it is
     */
    record MapItems(ScopePlan processor, JsonNode items, Template selector, Payload effectiveInput, int concurrency) {}
}
