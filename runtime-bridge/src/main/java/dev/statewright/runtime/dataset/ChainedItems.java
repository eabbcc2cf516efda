package dev.statewright.runtime.dataset;

import java.util.function.Function;

/** The items of many files, one file after the other. */
final class ChainedItems implements ItemCursor {
    private final ItemCursor files;
    private final Function<Item, ItemCursor> opening;
    private ItemCursor current;

    /** @param files an item for each file */
    ChainedItems(ItemCursor files, Function<Item, ItemCursor> opening) {
        this.files = files;
        this.opening = opening;
    }

    @Override
    public Item next() {
        while (true) {
            if (current == null) {
                Item file = files.next();
                if (file == null) {
                    return null;
                }
                current = opening.apply(file);
            }
            Item item = current.next();
            if (item != null) {
                return item;
            }
            current.close();
            current = null;
        }
    }

    @Override
    public void close() {
        if (current != null) {
            current.close();
        }
        files.close();
    }
}
