package dev.statewright.runtime.maprun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.s3.ObjectStore;
import dev.statewright.runtime.s3.ObjectWriting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The files that a ResultWriter exports: {@code SUCCEEDED_n}, {@code FAILED_n}, {@code PENDING_n} and {@code manifest.json}. They grow while
 * the children end; what has been written once is not kept in memory. Step Functions Developer Guide, "ResultWriter (Map)".
 */
public final class ResultFiles {
    /** The groups of the manifest, in its order. */
    private enum Group {
        FAILED,
        PENDING,
        SUCCEEDED;

        static Group of(ChildStatus status) {
            return switch (status) {
                case SUCCEEDED -> SUCCEEDED;
                case PENDING, RUNNING -> PENDING;
                case FAILED, TIMED_OUT, ABORTED -> FAILED;
            };
        }
    }

    private final ObjectStore store;
    private final ResultsRequest request;
    private final Map<Group, ResultFile> open = new EnumMap<>(Group.class);
    private final Map<Group, List<ResultFile>> written = new EnumMap<>(Group.class);
    private final Map<Group, Integer> numbers = new EnumMap<>(Group.class);

    public ResultFiles(ObjectStore store, ResultsRequest request) {
        this.store = store;
        this.request = request;
    }

    /** The run is taken up again: the files of what succeeded stay, the others are told of no more. */
    public void again() {
        written.remove(Group.FAILED);
        written.remove(Group.PENDING);
    }

    /** @throws dev.statewright.runtime.s3.ObjectStoreFailure where nothing can be written */
    public void add(ChildRecord child) throws IOException {
        Group group = Group.of(child.status());
        ResultFile file = open.get(group);
        if (file == null || file.isFull()) {
            close(group);
            int number = numbers.merge(group, 1, Integer::sum) - 1;
            String key =
                    request.folder() + group + "_" + number + (request.config().lines() ? ".jsonl" : ".json");
            file = new ResultFile(
                    key, store.write(request.bucket(), key), request.config().lines());
            open.put(group, file);
        }
        for (JsonNode value :
                ChildResult.of(child, request.express(), request.config().transformation())) {
            file.add(Json.write(value).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void close(Group group) throws IOException {
        ResultFile file = open.remove(group);
        if (file != null) {
            file.complete();
            written.computeIfAbsent(group, key -> new ArrayList<>()).add(file);
        }
    }

    /** Closes the files and writes the manifest. */
    public void finish() throws IOException {
        ObjectNode manifest = Json.NODES.objectNode();
        manifest.put("DestinationBucket", request.bucket());
        manifest.put("MapRunArn", request.mapRunArn());
        ObjectNode files = manifest.putObject("ResultFiles");
        for (Group group : Group.values()) {
            close(group);
            ArrayNode list = files.putArray(group.name());
            written.getOrDefault(group, List.of())
                    .forEach(file -> list.addObject().put("Key", file.key()).put("Size", file.size()));
        }
        ObjectWriting writing = store.write(request.bucket(), request.manifestKey());
        try {
            writing.bytes().write(Json.write(manifest).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            writing.abandon();
            throw e;
        }
        writing.complete();
    }

    /** Leaves nothing half written. */
    public void abandon() {
        open.values().forEach(ResultFile::abandon);
        open.clear();
    }
}
