package dev.statewright.runtime.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.dataset.AnsweredItems;
import dev.statewright.runtime.dataset.Item;
import dev.statewright.runtime.dataset.ItemCursor;
import java.util.ArrayDeque;
import java.util.List;

/** The items of a Map Run, in order. Those of the state's input are at hand; those of a dataset come in chunks, as they are asked for. */
final class ItemFeed {
    /** So many items are read at once. */
    private static final int CHUNK = 1_000;

    private final Interpreter interpreter;
    private final JsonNode items;
    private final ItemsRequest request;
    private final ArrayDeque<Item> read = new ArrayDeque<>();
    private ItemCursor atHand;
    private long received;
    private boolean asked;
    private boolean complete;
    private boolean closed;

    private ItemFeed(Interpreter interpreter, JsonNode items, ItemsRequest request) {
        this.interpreter = interpreter;
        this.items = items;
        this.request = request;
    }

    /** @param items an array or an object */
    static ItemFeed of(JsonNode items) {
        ItemFeed feed = new ItemFeed(null, items, null);
        feed.seek(0);
        return feed;
    }

    static ItemFeed reading(Interpreter interpreter, ItemsRequest request) {
        return new ItemFeed(interpreter, null, request);
    }

    /** Null where none is at hand: the next chunk is asked for then, unless there is none. */
    Item next() {
        if (atHand != null) {
            Item item = atHand.next();
            received += item == null ? 0 : 1;
            return item;
        }
        Item item = read.poll();
        if (item == null && !complete && !asked && !closed) {
            asked = true;
            interpreter.effect(new Effect.ReadItems(request, received, CHUNK));
        }
        return item;
    }

    void received(List<Item> next, boolean last) {
        asked = false;
        received += next.size();
        complete = last;
        read.addAll(next);
    }

    /** Whether no item is left, here or in the dataset. */
    boolean isExhausted() {
        return atHand == null ? complete && read.isEmpty() : received == items.size();
    }

    /** How many items there are in all; negative while that is not known. */
    long total() {
        return atHand != null ? items.size() : complete ? received : -1;
    }

    /** How many items are known and have not been given away. */
    long waiting() {
        return atHand == null ? read.size() : items.size() - received;
    }

    boolean isReading(long readingId) {
        return request != null && request.readingId() == readingId && asked;
    }

    /** No more items are wanted, until {@link #seek}. */
    void close() {
        closed = true;
        asked = false;
        if (request != null && !complete) {
            interpreter.effect(new Effect.CloseItems(request.readingId()));
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Goes on with the item of that position, the first one has 0. */
    void seek(long position) {
        closed = false;
        asked = false;
        complete = false;
        read.clear();
        received = position;
        if (items != null) {
            atHand = AnsweredItems.iterated(items, Item.STATE_DATA);
            for (long i = 0; i < position; i++) {
                atHand.next();
            }
        }
    }
}
