package dev.statewright.model.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which keys of an object one side gave other names: a key that went and one that came with the same value, or nearly so. */
final class Renames {

    private final Map<String, String> newNames = new HashMap<>();

    private Renames() {}

    static Renames between(ObjectNode before, ObjectNode after) {
        Renames renames = new Renames();
        for (var gone : before.properties()) {
            if (!after.has(gone.getKey()) && gone.getValue() instanceof ObjectNode value) {
                successor(before, after, value)
                        .filter(name -> !renames.newNames.containsValue(name))
                        .ifPresent(name -> renames.newNames.put(gone.getKey(), name));
            }
        }
        return renames;
    }

    private static Optional<String> successor(ObjectNode before, ObjectNode after, ObjectNode value) {
        return after.properties().stream()
                .filter(come -> !before.has(come.getKey()) && isLike(value, come.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether more than half of the members are the same. */
    private static boolean isLike(ObjectNode one, JsonNode other) {
        long same = one.properties().stream()
                .filter(member -> member.getValue().equals(other.get(member.getKey())))
                .count();
        return same * 2 > Math.max(one.size(), other.size());
    }

    /** What a key of the text before is called now. */
    String now(String key) {
        return newNames.getOrDefault(key, key);
    }

    /** What a key was called before. */
    String before(String key) {
        return newNames.entrySet().stream()
                .filter(rename -> rename.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(key);
    }

    /** Whether both gave a key new names, each its own: nobody knows then what belongs together. */
    boolean contradict(Renames others) {
        return newNames.entrySet().stream()
                .anyMatch(rename -> others.newNames.containsKey(rename.getKey())
                        && !others.now(rename.getKey()).equals(rename.getValue()));
    }
}
