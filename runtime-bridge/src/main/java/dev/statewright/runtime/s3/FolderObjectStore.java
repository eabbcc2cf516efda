package dev.statewright.runtime.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Buckets as folders, objects as files: {@code FOLDER/BUCKET/KEY}. What one program puts there another finds there. */
public final class FolderObjectStore implements ObjectStore {
    private final Path folder;

    /** @param folder which holds a folder for each bucket; it need not be there yet */
    public FolderObjectStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public InputStream read(String bucket, String key) {
        Path file = existing(bucket, key);
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new ObjectStoreFailure("AccessDenied", "The file " + file + " cannot be read: " + e.getMessage());
        }
    }

    @Override
    public ObjectSummary describe(String bucket, String key) {
        return summary(key, existing(bucket, key));
    }

    @Override
    public Stream<ObjectSummary> list(String bucket, String prefix) {
        Path root = bucket(bucket);
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> Files.isRegularFile(file) && !PartialFile.is(file))
                    .map(file -> new Found(root.relativize(file).toString().replace('\\', '/'), file))
                    .filter(found -> found.key.startsWith(prefix))
                    .sorted((a, b) -> Arrays.compareUnsigned(
                            a.key.getBytes(StandardCharsets.UTF_8), b.key.getBytes(StandardCharsets.UTF_8)))
                    .toList()
                    .stream()
                    .map(found -> summary(found.key, found.file));
        } catch (IOException e) {
            throw new ObjectStoreFailure("AccessDenied", "The folder " + root + " cannot be read: " + e.getMessage());
        }
    }

    @Override
    public ObjectWriting write(String bucket, String key) {
        bucket(bucket);
        Path file = file(bucket, key);
        try {
            Files.createDirectories(file.getParent());
            return new PartialFile(file);
        } catch (IOException e) {
            throw new ObjectStoreFailure("AccessDenied", "The file " + file + " cannot be written: " + e.getMessage());
        }
    }

    private Path bucket(String bucket) {
        Path root = inside(folder, bucket);
        if (!root.getParent().equals(folder) || !Files.isDirectory(root)) {
            throw new ObjectStoreFailure(
                    "NoSuchBucket",
                    "The specified bucket does not exist: '" + bucket + "'. Make the folder " + root
                            + " to have it on this machine.");
        }
        return root;
    }

    private Path existing(String bucket, String key) {
        bucket(bucket);
        Path file = file(bucket, key);
        if (!Files.isRegularFile(file)) {
            throw new ObjectStoreFailure(
                    "NoSuchKey",
                    "The specified key does not exist: '" + key + "' in the bucket '" + bucket + "'. Put the file "
                            + file + " there to have it on this machine.");
        }
        return file;
    }

    private Path file(String bucket, String key) {
        Path root = folder.resolve(bucket);
        Path file = inside(root, key);
        if (file.equals(root)) {
            throw new ObjectStoreFailure("InvalidArgument", "An object's key cannot be empty.");
        }
        return file;
    }

    /** A name that would lead out of the folder names nothing. */
    private static Path inside(Path root, String name) {
        try {
            Path path = root.resolve(name).normalize();
            if (path.startsWith(root)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // no name of a file on this machine: refused below
        }
        throw new ObjectStoreFailure("InvalidArgument", "'" + name + "' cannot be a file below " + root + ".");
    }

    private static ObjectSummary summary(String key, Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            // not the content's MD5, as Amazon S3 has it for most objects: a file is not read to be listed
            String etag =
                    HexFormat.of().toHexDigits(attributes.lastModifiedTime().toMillis())
                            + HexFormat.of().toHexDigits(attributes.size());
            return new ObjectSummary(
                    key, attributes.size(), attributes.lastModifiedTime().toInstant(), "\"" + etag + "\"");
        } catch (NoSuchFileException e) {
            throw new ObjectStoreFailure("NoSuchKey", "The file " + file + " is not there any more.");
        } catch (IOException e) {
            throw new ObjectStoreFailure("AccessDenied", "The file " + file + " cannot be read: " + e.getMessage());
        }
    }

    private record Found(String key, Path file) {}
}
