package dev.statewright.runtime.dataset;

import java.util.List;
import java.util.function.Supplier;

/**
 * Items that follow one another in a dataset. They are given away once and forgotten then, because the journal of an execution keeps every
 * chunk: whoever replays it lets the dataset be read again.
 */
public final class ItemChunk {
    private final Supplier<List<Item>> again;
    private List<Item> items;

    /** @param again reads the same items once more; an {@link UnreadableDataset} where the dataset has changed */
    public ItemChunk(List<Item> items, Supplier<List<Item>> again) {
        this.items = List.copyOf(items);
        this.again = again;
    }

    public synchronized List<Item> take() {
        List<Item> taken = look();
        items = null;
        return taken;
    }

    /** The items, without taking them. */
    public synchronized List<Item> look() {
        return items == null ? again.get() : items;
    }
}
