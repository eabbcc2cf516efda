package dev.statewright.runtime.s3;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Buckets in memory for a test; each is there from the beginning. */
public final class MemoryObjectStore implements ObjectStore {
    private final TreeMap<String, byte[]> objects = new TreeMap<>();

    public MemoryObjectStore put(String bucket, String key, byte[] content) {
        objects.put(bucket + "/" + key, content);
        return this;
    }

    public MemoryObjectStore put(String bucket, String key, String content) {
        return put(bucket, key, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Null where there is none. */
    public String text(String bucket, String key) {
        byte[] content = objects.get(bucket + "/" + key);
        return content == null ? null : new String(content, StandardCharsets.UTF_8);
    }

    private byte[] content(String bucket, String key) {
        byte[] content = objects.get(bucket + "/" + key);
        if (content == null) {
            throw new ObjectStoreFailure("NoSuchKey", "The specified key does not exist.");
        }
        return content;
    }

    @Override
    public InputStream read(String bucket, String key) {
        return new ByteArrayInputStream(content(bucket, key));
    }

    @Override
    public ObjectSummary describe(String bucket, String key) {
        return new ObjectSummary(key, content(bucket, key).length, Instant.ofEpochSecond(1_700_000_000), "\"e\"");
    }

    @Override
    public Stream<ObjectSummary> list(String bucket, String prefix) {
        return objects.keySet().stream()
                .filter(name -> name.startsWith(bucket + "/" + prefix))
                .map(name -> describe(bucket, name.substring(bucket.length() + 1)));
    }

    @Override
    public ObjectWriting write(String bucket, String key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return new ObjectWriting() {
            @Override
            public OutputStream bytes() {
                return bytes;
            }

            @Override
            public void complete() {
                put(bucket, key, bytes.toByteArray());
            }

            @Override
            public void abandon() {
                bytes.reset();
            }
        };
    }
}
