package dev.statewright.runtime.history;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * A growing history. One thread appends; any thread may take a snapshot, which costs the same however long the history is. Events lie in
 * blocks that never move, so appending the millionth event costs what the first one cost.
 */
public final class EventLog {
    private static final int BLOCK_BITS = 10;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private HistoryEvent[][] blocks = new HistoryEvent[4][];
    private volatile Snapshot latest = new Snapshot(blocks, 0);
    private int size;

    public void add(HistoryEvent event) {
        int block = size >> BLOCK_BITS;
        if (block == blocks.length) {
            blocks = Arrays.copyOf(blocks, blocks.length * 2);
        }
        if (blocks[block] == null) {
            blocks[block] = new HistoryEvent[size == 0 ? 16 : BLOCK];
        } else if ((size & BLOCK - 1) == blocks[block].length) {
            // only the first block grows, so that a thousand short executions stay small
            blocks = blocks.clone();
            blocks[block] = Arrays.copyOf(blocks[block], Math.min(BLOCK, blocks[block].length * 4));
        }
        blocks[block][size & BLOCK - 1] = event;
        size++;
    }

    /** Lets other threads see what was added so far. */
    public void publish() {
        publish(size);
    }

    /** Lets other threads see the first events only. */
    public void publish(int events) {
        if (latest.size != events) {
            latest = new Snapshot(blocks, events);
        }
    }

    /** How many events there are; for the thread that appends. */
    public int size() {
        return size;
    }

    /** All events; for the thread that appends. */
    public List<HistoryEvent> all() {
        publish();
        return latest;
    }

    /** What was published last: a list that never changes. */
    public List<HistoryEvent> snapshot() {
        return latest;
    }

    private static final class Snapshot extends AbstractList<HistoryEvent> implements RandomAccess {
        private final HistoryEvent[][] blocks;
        private final int size;

        Snapshot(HistoryEvent[][] blocks, int size) {
            this.blocks = blocks;
            this.size = size;
        }

        @Override
        public HistoryEvent get(int index) {
            java.util.Objects.checkIndex(index, size);
            return blocks[index >> BLOCK_BITS][index & BLOCK - 1];
        }

        @Override
        public int size() {
            return size;
        }
    }
}
