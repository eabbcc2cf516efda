package dev.statewright.model.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/** What comes along a transition. */
record Arrival(Sample data, Map<String, Sample> variables) {

    Arrival {
        variables = new LinkedHashMap<>(variables);
    }

    /** What comes from here or from there. */
    Arrival or(Arrival other) {
        Map<String, Sample> all = new LinkedHashMap<>(variables);
        other.variables.forEach((name, sample) -> all.merge(name, sample, Sample::or));
        return new Arrival(data.or(other.data), all);
    }

    /** With variables assigned on the way. */
    Arrival with(Map<String, Sample> assigned) {
        Map<String, Sample> all = new LinkedHashMap<>(variables);
        all.putAll(assigned);
        return new Arrival(data, all);
    }
}
