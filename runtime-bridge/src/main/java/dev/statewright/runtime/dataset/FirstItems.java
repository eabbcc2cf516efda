package dev.statewright.runtime.dataset;

/** {@code MaxItems}: so many items and no more. */
final class FirstItems implements ItemCursor {
    private final ItemCursor all;
    private long left;

    FirstItems(ItemCursor all, long most) {
        this.all = all;
        this.left = most;
    }

    @Override
    public Item next() {
        return left-- > 0 ? all.next() : null;
    }

    @Override
    public void close() {
        all.close();
    }
}
