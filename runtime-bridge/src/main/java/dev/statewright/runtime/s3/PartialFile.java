package dev.statewright.runtime.s3;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A file beside the one that it will be. */
final class PartialFile implements ObjectWriting {
    private static final String SUFFIX = ".statewright-partial";

    private final Path target;
    private final Path partial;
    private final OutputStream bytes;

    PartialFile(Path target) throws IOException {
        this.target = target;
        this.partial = target.resolveSibling("." + UUID.randomUUID() + SUFFIX);
        this.bytes = new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16);
    }

    static boolean is(Path file) {
        return file.getFileName().toString().endsWith(SUFFIX);
    }

    @Override
    public OutputStream bytes() {
        return bytes;
    }

    @Override
    public void complete() {
        try {
            bytes.close();
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            abandon();
            throw new ObjectStoreFailure(
                    "AccessDenied", "The file " + target + " cannot be written: " + e.getMessage());
        }
    }

    @Override
    public void abandon() {
        try {
            bytes.close();
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            // it is nobody's object; the next one has another name
        }
    }
}
