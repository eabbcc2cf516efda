package dev.statewright.runtime.dataset;

import java.util.Iterator;
import java.util.stream.Stream;

/** Items that are made one by one, as they are asked for. */
final class ListedItems implements ItemCursor {
    private final Stream<Item> stream;
    private final Iterator<Item> items;

    ListedItems(Stream<Item> items) {
        this.stream = items;
        this.items = items.iterator();
    }

    @Override
    public Item next() {
        return items.hasNext() ? items.next() : null;
    }

    @Override
    public void close() {
        stream.close();
    }
}
