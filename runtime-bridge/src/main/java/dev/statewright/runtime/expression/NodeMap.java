package dev.statewright.runtime.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** A JSON object as the library wants to see it. Nothing is copied: an expression looks at a few fields of large data. */
final class NodeMap extends AbstractMap<String, Object> {
    private final ObjectNode node;

    NodeMap(ObjectNode node) {
        this.node = node;
    }

    ObjectNode node() {
        return node;
    }

    @Override
    public int size() {
        return node.size();
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String name && node.has(name);
    }

    @Override
    public Object get(Object key) {
        JsonNode value = key instanceof String name ? node.get(name) : null;
        return value == null ? null : JsonataValues.fromJson(value);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return node.size();
            }

            @Override
            public Iterator<Entry<String, Object>> iterator() {
                Iterator<Entry<String, JsonNode>> fields = node.properties().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return fields.hasNext();
                    }

                    @Override
                    public Entry<String, Object> next() {
                        Entry<String, JsonNode> field = fields.next();
                        return Map.entry(field.getKey(), JsonataValues.fromJson(field.getValue()));
                    }
                };
            }
        };
    }
}
