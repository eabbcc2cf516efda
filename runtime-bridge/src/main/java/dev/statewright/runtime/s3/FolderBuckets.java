package dev.statewright.runtime.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The buckets of a folder, to make and to change as wholes. All of it fails with {@link ObjectStoreFailure}. */
public final class FolderBuckets {
    private final Path folder;
    private final FolderObjectStore store;

    public FolderBuckets(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.store = new FolderObjectStore(folder);
    }

    public ObjectStore store() {
        return store;
    }

    /** Objects that come in parts. */
    public PartUploads uploads() {
        return new PartUploads(this, folder.resolve(".uploads"));
    }

    /** Sorted. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failed("The folder " + folder + " cannot be read", e);
        }
    }

    /** Makes a bucket unless it is there. */
    public void create(String bucket) {
        if (!bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
            throw new ObjectStoreFailure("InvalidBucketName", "The specified bucket is not valid.");
        }
        try {
            Files.createDirectories(folder.resolve(bucket));
        } catch (IOException e) {
            throw failed("The folder " + folder.resolve(bucket) + " cannot be made", e);
        }
    }

    public void require(String bucket) {
        store.list(bucket, "\uffff").close();
    }

    public byte[] bytes(String bucket, String key) {
        try (InputStream bytes = store.read(bucket, key)) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw failed("The object " + key + " cannot be read", e);
        }
    }

    /** @return the MD5 of the bytes in hexadecimal digits */
    public String put(String bucket, String key, byte[] bytes) {
        ObjectWriting writing = store.write(bucket, key);
        try {
            writing.bytes().write(bytes);
        } catch (IOException e) {
            writing.abandon();
            throw failed("The object " + key + " cannot be written", e);
        }
        writing.complete();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing happens where there is no such object. */
    public void delete(String bucket, String key) {
        require(bucket);
        Path root = folder.resolve(bucket);
        Path file = root.resolve(key).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            return;
        }
        try {
            Files.deleteIfExists(file);
            for (Path above = file.getParent(); !above.equals(root) && isEmpty(above); above = above.getParent()) {
                Files.delete(above);
            }
        } catch (IOException e) {
            throw failed("The object " + key + " cannot be deleted", e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static ObjectStoreFailure failed(String what, IOException e) {
        return new ObjectStoreFailure("AccessDenied", what + ": " + e.getMessage());
    }
}
