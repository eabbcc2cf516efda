package dev.statewright.app.cloud.bucket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.cloud.call.CloudCalls;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.cloud.service.ServiceName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The objects of one bucket. To be used on the UI thread. */
public final class BucketViewModel {

    /** More bytes of an object are not shown. */
    static final int MOST_SHOWN = 200_000;

    private final CloudCalls calls;
    private final String bucket;
    private final ObservableList<StoredObject> objects = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    public BucketViewModel(CloudCalls calls, String bucket) {
        this.calls = calls;
        this.bucket = bucket;
    }

    public ObservableList<StoredObject> objects() {
        return objects;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void refresh() {
        calls.call(
                ServiceName.S3,
                "ListObjectsV2",
                request(),
                answer -> {
                    List<StoredObject> found = new ArrayList<>();
                    answer.path("Contents").forEach(each -> found.add(StoredObject.of(each)));
                    if (!found.equals(objects)) {
                        objects.setAll(found);
                    }
                },
                problem::set);
    }

    /** Reads an object as text. */
    public void read(StoredObject object, Consumer<String> text) {
        ask(
                services -> {
                    byte[] bytes = services.buckets().bytes(bucket, object.key());
                    int length = Math.min(bytes.length, MOST_SHOWN);
                    return new String(bytes, 0, length, StandardCharsets.UTF_8)
                            + (length < bytes.length ? Words.text("cloud.object-cut", bytes.length) : "");
                },
                text);
    }

    /** Writes a text as an object. */
    public void put(String key, String text) {
        if (key.isBlank()) {
            problem.set(Words.text("cloud.object-no-key"));
            return;
        }
        ask(
                services -> services.buckets().put(bucket, key.strip(), text.getBytes(StandardCharsets.UTF_8)),
                _ -> refresh());
    }

    /** Copies a file into the bucket, under its own name. */
    public void put(Path file) {
        ask(
                services -> {
                    try {
                        return services.buckets().put(bucket, file.getFileName().toString(), Files.readAllBytes(file));
                    } catch (IOException e) {
                        throw new IllegalArgumentException(Words.text("cloud.object-unreadable", file));
                    }
                },
                _ -> refresh());
    }

    public void delete(StoredObject object) {
        calls.call(ServiceName.S3, "DeleteObject", request().put("Key", object.key()), _ -> refresh(), problem::set);
    }

    private <T> void ask(
            java.util.function.Function<dev.statewright.runtime.cloud.LocalCloud, T> question, Consumer<T> done) {
        calls.ask(
                question,
                answer -> {
                    problem.set("");
                    done.accept(answer);
                },
                problem::set);
    }

    private ObjectNode request() {
        return CloudCalls.request().put("Bucket", bucket);
    }
}
