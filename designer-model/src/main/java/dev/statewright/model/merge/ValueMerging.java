package dev.statewright.model.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings two JSON values together that were made from one: members by their keys, items by what they are. */
final class ValueMerging {

    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    /** One place as it is called in each of the three texts. */
    record Place(SyntaxPath base, SyntaxPath mine, SyntaxPath theirs) {

        static final Place ROOT = new Place(SyntaxPath.ROOT, SyntaxPath.ROOT, SyntaxPath.ROOT);

        Place then(Object inBase, Object inMine, Object inTheirs) {
            return new Place(base.then(inBase), mine.then(inMine), theirs.then(inTheirs));
        }
    }

    /** Tells of a place that both sides changed. */
    @FunctionalInterface
    interface ConflictAt {

        /** @param both whether both can be had */
        Conflict of(Place place, boolean both);
    }

    private final ConflictAt conflicts;
    private boolean puzzled;

    ValueMerging(ConflictAt conflicts) {
        this.conflicts = conflicts;
    }

    /** Whether something was found that cannot be understood by what the values say. */
    boolean isPuzzled() {
        return puzzled;
    }

    MergedValue merge(Place at, Optional<JsonNode> base, Optional<JsonNode> mine, Optional<JsonNode> theirs) {
        if (mine.equals(theirs) || base.equals(theirs)) {
            return new MergedValue.Settled(mine);
        }
        if (base.equals(mine)) {
            return new MergedValue.Settled(theirs);
        }
        JsonNode one = mine.orElse(null);
        JsonNode other = theirs.orElse(null);
        if (one instanceof ObjectNode left && other instanceof ObjectNode right) {
            return members(at, base.orElse(null) instanceof ObjectNode before ? before : NOTHING, left, right);
        }
        if (base.orElse(null) instanceof ArrayNode before
                && one instanceof ArrayNode left
                && other instanceof ArrayNode right) {
            return items(at, before, left, right);
        }
        return new MergedValue.Open(conflicts.of(at, false), mine, theirs, Optional.empty());
    }

    private MergedValue members(Place at, ObjectNode base, ObjectNode mine, ObjectNode theirs) {
        Renames here = Renames.between(base, mine);
        Renames there = Renames.between(base, theirs);
        puzzled |= here.contradict(there);
        Map<String, MergedValue> merged = new LinkedHashMap<>();
        for (String key : order(mine, here, theirs, there)) {
            String name = here.now(key).equals(key) ? there.now(key) : here.now(key);
            merged.put(
                    name,
                    merge(
                            at.then(key, here.now(key), there.now(key)),
                            member(base, key),
                            member(mine, here.now(key)),
                            member(theirs, there.now(key))));
        }
        return new MergedValue.Members(merged);
    }

    /** The keys as they were called before, in my order; what only the other side has stands behind what it stands behind there. */
    private static List<String> order(ObjectNode mine, Renames here, ObjectNode theirs, Renames there) {
        List<String> keys = new ArrayList<>();
        mine.fieldNames().forEachRemaining(key -> keys.add(here.before(key)));
        String before = null;
        for (String name : (Iterable<String>) theirs::fieldNames) {
            String key = there.before(name);
            if (!keys.contains(key)) {
                keys.add(before == null ? 0 : keys.indexOf(before) + 1, key);
            }
            before = key;
        }
        return keys;
    }

    private static Optional<JsonNode> member(ObjectNode object, String key) {
        return Optional.ofNullable(object.get(key));
    }

    private MergedValue items(Place at, ArrayNode base, ArrayNode mine, ArrayNode theirs) {
        Map<String, JsonNode> known = new HashMap<>();
        LineMerge merge = LineMerge.of(written(base, known), written(mine, known), written(theirs, known));
        if (merge.conflicts().isEmpty()) {
            return new MergedValue.Settled(Optional.of(array(merge.lines(_ -> Resolution.MINE), known)));
        }
        if (base.size() == mine.size() && base.size() == theirs.size()) {
            List<MergedValue> items = new ArrayList<>();
            for (int i = 0; i < base.size(); i++) {
                items.add(merge(
                        at.then(i, i, i),
                        Optional.of(base.get(i)),
                        Optional.of(mine.get(i)),
                        Optional.of(theirs.get(i))));
            }
            return new MergedValue.Items(items);
        }
        ArrayNode both = array(merge.lines(_ -> Resolution.BOTH), known);
        return new MergedValue.Open(conflicts.of(at, true), Optional.of(mine), Optional.of(theirs), Optional.of(both));
    }

    private static List<String> written(ArrayNode array, Map<String, JsonNode> known) {
        List<String> items = new ArrayList<>();
        array.forEach(item -> {
            items.add(item.toString());
            known.putIfAbsent(item.toString(), item);
        });
        return items;
    }

    private static ArrayNode array(List<String> items, Map<String, JsonNode> known) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(known.get(item)));
        return array;
    }
}
