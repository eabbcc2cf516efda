package dev.statewright.runtime.dataset;

/** Goes through the items of a dataset, one after the other; no more of the dataset is in memory than the item at hand. */
public interface ItemCursor extends AutoCloseable {
    /**
     * The next item; null behind the last one.
     *
     * @throws UnreadableDataset where there is something else
     */
    Item next();

    @Override
    void close();

    /** The first so many of them. */
    default ItemCursor first(long most) {
        return new FirstItems(this, most);
    }
}
