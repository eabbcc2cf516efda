package dev.statewright.runtime.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tags of resources: for each ARN values by key, in the order in which they were set. */
public final class TagRegistry {
    private final Map<String, Map<String, String>> byArn = new HashMap<>();

    public synchronized Map<String, String> tags(String arn) {
        return new LinkedHashMap<>(byArn.getOrDefault(arn, Map.of()));
    }

    public synchronized void put(String arn, Map<String, String> tags) {
        byArn.computeIfAbsent(arn, _ -> new LinkedHashMap<>()).putAll(tags);
    }

    public synchronized void remove(String arn, Collection<String> keys) {
        byArn.getOrDefault(arn, new LinkedHashMap<>()).keySet().removeAll(keys);
    }

    /** The resource is gone. */
    public synchronized void forget(String arn) {
        byArn.remove(arn);
    }
}
