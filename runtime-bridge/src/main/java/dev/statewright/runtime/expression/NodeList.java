package dev.statewright.runtime.expression;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.AbstractList;
import java.util.RandomAccess;

/** A JSON array as the library wants to see it. Nothing is copied. */
final class NodeList extends AbstractList<Object> implements RandomAccess {
    private final ArrayNode node;

    NodeList(ArrayNode node) {
        this.node = node;
    }

    ArrayNode node() {
        return node;
    }

    @Override
    public Object get(int index) {
        return JsonataValues.fromJson(node.get(index));
    }

    @Override
    public int size() {
        return node.size();
    }
}
