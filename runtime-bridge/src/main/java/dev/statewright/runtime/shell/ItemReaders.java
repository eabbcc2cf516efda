package dev.statewright.runtime.shell;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.dataset.AnsweredItems;
import dev.statewright.runtime.dataset.Datasets;
import dev.statewright.runtime.dataset.Item;
import dev.statewright.runtime.dataset.ItemChunk;
import dev.statewright.runtime.dataset.ItemCursor;
import dev.statewright.runtime.dataset.Limits;
import dev.statewright.runtime.dataset.UnreadableDataset;
import dev.statewright.runtime.execution.Effect;
import dev.statewright.runtime.execution.ItemsRequest;
import dev.statewright.runtime.execution.Signal;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.s3.ObjectStore;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the datasets of an execution's Map Runs, chunk by chunk, from an object store or from what a backend answered in its place. */
final class ItemReaders {
    private final TaskBackend backend;
    private final Map<Long, OpenReader> readers = new HashMap<>();
    private final Map<Long, Payload> answers = new HashMap<>();

    ItemReaders(TaskBackend backend) {
        this.backend = backend;
    }

    /** Whether a backend, a mock for instance, is to be asked first. */
    boolean needsAnswer(ItemsRequest request) {
        return backend.answers(request.task()) && !answers.containsKey(request.readingId());
    }

    /** What a backend answered in place of the object store. */
    void answered(ItemsRequest request, Payload answer) {
        answers.put(request.readingId(), answer);
    }

    Signal read(Effect.ReadItems effect, Instant at) {
        long id = effect.request().readingId();
        try {
            List<Item> items = items(effect);
            boolean last = items.size() < effect.atMost();
            if (last) {
                close(id);
            }
            return new Signal.ItemsRead(at, id, new ItemChunk(items, () -> items(effect)), last);
        } catch (UnreadableDataset e) {
            close(id);
            return new Signal.ItemsUnreadable(at, id, e.getMessage());
        }
    }

    private List<Item> items(Effect.ReadItems effect) {
        OpenReader reader = at(effect);
        List<Item> items = new ArrayList<>(effect.atMost());
        while (items.size() < effect.atMost()) {
            Item item = reader.cursor.next();
            if (item == null) {
                break;
            }
            items.add(item);
        }
        reader.position += items.size();
        return items;
    }

    /** A reader that stands at the first item that is wanted. */
    private OpenReader at(Effect.ReadItems effect) {
        long id = effect.request().readingId();
        OpenReader reader = readers.get(id);
        if (reader == null || reader.position > effect.from()) {
            close(id);
            reader =
                    new OpenReader(open(effect.request()).first(effect.request().most()));
            readers.put(id, reader);
        }
        while (reader.position < effect.from() && reader.cursor.next() != null) {
            reader.position++;
        }
        return reader;
    }

    private ItemCursor open(ItemsRequest request) {
        String action = request.task().resource() instanceof TaskResource.ServiceIntegration service
                ? service.action()
                : "getObject";
        JsonNode parameters = request.task().input().node();
        Payload answer = answers.get(request.readingId());
        if (answer != null) {
            return AnsweredItems.of(request.config(), answer.node(), source(parameters));
        }
        ObjectStore store = backend.objectStore()
                .orElseThrow(() -> new UnreadableDataset("No objects are kept here for " + source(parameters)
                        + ". Put the file into .statewright/s3/BUCKET/KEY beside the workflow, or mock the state."));
        return new Datasets(store, request.limited() ? Limits.STEP_FUNCTIONS : Limits.NONE)
                .open(action, parameters, request.config());
    }

    private static String source(JsonNode parameters) {
        String bucket = "s3://" + parameters.path("Bucket").asText();
        return parameters.has("Key") ? bucket + "/" + parameters.path("Key").asText() : bucket;
    }

    void close(long readingId) {
        OpenReader reader = readers.remove(readingId);
        if (reader != null) {
            reader.cursor.close();
        }
    }

    void closeAll() {
        new ArrayList<>(readers.keySet()).forEach(this::close);
    }

    private static final class OpenReader {
        private final ItemCursor cursor;
        private long position;

        OpenReader(ItemCursor cursor) {
            this.cursor = cursor;
        }
    }
}
