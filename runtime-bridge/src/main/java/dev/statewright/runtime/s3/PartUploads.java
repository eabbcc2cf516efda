package dev.statewright.runtime.s3;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Objects that come in parts. Each upload is a folder {@code .uploads/ID} beside the buckets, with a file for each part, until it is completed
 * or given up. Amazon S3 User Guide, "Uploading and copying objects using multipart upload".
 */
public final class PartUploads {
    private static final int MOST_PARTS = 10_000;
    private static final String OBJECT = "object";

    private final FolderBuckets buckets;
    private final Path folder;

    PartUploads(FolderBuckets buckets, Path folder) {
        this.buckets = buckets;
        this.folder = folder;
    }

    /** A part that is here. @param tag the MD5 of its bytes in hexadecimal digits */
    public record Part(int number, String tag, long size) {}

    /** Begins an upload. @return its id */
    public String begin(String bucket, String key) {
        buckets.require(bucket);
        String id = UUID.randomUUID().toString();
        try {
            Files.createDirectories(folder.resolve(id));
            Files.writeString(folder.resolve(id).resolve(OBJECT), bucket + "/" + key);
        } catch (IOException e) {
            throw failed("The upload cannot begin", e);
        }
        return id;
    }

    /** Takes a part; one of the same number is replaced. @return the part's tag */
    public String put(String id, String bucket, String key, int number, byte[] bytes) {
        Path upload = upload(id, bucket, key);
        if (number < 1 || number > MOST_PARTS) {
            throw new ObjectStoreFailure(
                    "InvalidArgument", "Part number must be an integer between 1 and 10000, inclusive");
        }
        try {
            Files.write(upload.resolve(String.valueOf(number)), bytes);
        } catch (IOException e) {
            throw failed("The part cannot be kept", e);
        }
        return HexFormat.of().formatHex(md5(bytes));
    }

    /** The parts that are here, by number. */
    public List<Part> parts(String id, String bucket, String key) {
        try (Stream<Path> files = Files.list(upload(id, bucket, key))) {
            return files.filter(file -> !file.endsWith(OBJECT))
                    .map(PartUploads::part)
                    .sorted(Comparator.comparingInt(Part::number))
                    .toList();
        } catch (IOException e) {
            throw failed("The parts cannot be read", e);
        }
    }

    private static Part part(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int number = Integer.parseInt(file.getFileName().toString());
            return new Part(number, HexFormat.of().formatHex(md5(bytes)), bytes.length);
        } catch (IOException e) {
            throw failed("The part cannot be read", e);
        }
    }

    /**
     * Makes the object of the parts.
     *
     * @param numbers of the parts that it has, ascending
     * @return the object's tag: the MD5 of the parts' MD5s, and their number
     */
    public String complete(String id, String bucket, String key, List<Integer> numbers) {
        Path upload = upload(id, bucket, key);
        if (numbers.isEmpty() || !numbers.stream().sorted().distinct().toList().equals(numbers)) {
            throw new ObjectStoreFailure(
                    "InvalidPartOrder",
                    "The list of parts was not in ascending order. The parts list must be specified in order by part number.");
        }
        MessageDigest tags = digest();
        ObjectWriting writing = buckets.store().write(bucket, key);
        try {
            for (int number : numbers) {
                Path part = upload.resolve(String.valueOf(number));
                if (!Files.isRegularFile(part)) {
                    throw new ObjectStoreFailure(
                            "InvalidPart",
                            "One or more of the specified parts could not be found. The part may not have been uploaded, or"
                                    + " the specified entity tag may not match the part's entity tag.");
                }
                byte[] bytes = Files.readAllBytes(part);
                tags.update(md5(bytes));
                writing.bytes().write(bytes);
            }
        } catch (IOException e) {
            writing.abandon();
            throw failed("The object " + key + " cannot be written", e);
        } catch (ObjectStoreFailure e) {
            writing.abandon();
            throw e;
        }
        writing.complete();
        remove(upload);
        return HexFormat.of().formatHex(tags.digest()) + "-" + numbers.size();
    }

    /** Gives an upload up. */
    public void abandon(String id, String bucket, String key) {
        remove(upload(id, bucket, key));
    }

    private Path upload(String id, String bucket, String key) {
        Path upload = folder.resolve(id).normalize();
        try {
            Path object = upload.resolve(OBJECT);
            if (folder.equals(upload.getParent())
                    && Files.isRegularFile(object)
                    && Files.readString(object, StandardCharsets.UTF_8).equals(bucket + "/" + key)) {
                return upload;
            }
        } catch (IOException e) {
            throw failed("The upload cannot be read", e);
        }
        throw new ObjectStoreFailure(
                "NoSuchUpload",
                "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or"
                        + " completed.");
    }

    private static void remove(Path upload) {
        try (Stream<Path> files = Files.list(upload)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(upload);
        } catch (IOException e) {
            throw failed("The parts cannot be deleted", e);
        }
    }

    private static byte[] md5(byte[] bytes) {
        return digest().digest(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectStoreFailure failed(String what, IOException e) {
        return new ObjectStoreFailure("AccessDenied", what + ": " + e.getMessage());
    }
}
