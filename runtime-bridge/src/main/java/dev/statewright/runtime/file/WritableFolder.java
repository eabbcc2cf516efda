package dev.statewright.runtime.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A folder that is written to until it is closed: closing waits for what is being written, and what comes later is left out, as if the process
 * were over. Another process may take the folder then. Safe for many threads.
 */
public final class WritableFolder implements AutoCloseable {
    private final Path path;
    private final Gate gate;

    /** What a folder and those within it share. */
    private static final class Gate {
        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private boolean closed;
    }

    public WritableFolder(Path path) {
        this(path, new Gate());
    }

    private WritableFolder(Path path, Gate gate) {
        this.path = path;
        this.gate = gate;
    }

    /** One piece of work on files. */
    public interface Writing {
        void run() throws IOException;
    }

    public Path path() {
        return path;
    }

    /** A folder within, that is closed with this one. */
    public WritableFolder folder(String name) {
        return new WritableFolder(path.resolve(name), gate);
    }

    public void write(Writing writing) throws IOException {
        gate.lock.readLock().lock();
        try {
            if (!gate.closed) {
                writing.run();
            }
        } finally {
            gate.lock.readLock().unlock();
        }
    }

    /**
     * Adds a line to a file, which is made where it is missing, with its folders.
     *
     * @param line without its end
     * @throws IOException where it cannot be written; the file is then as it was
     */
    public void append(Path file, String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        write(() -> {
            try {
                append(file, bytes);
            } catch (NoSuchFileException e) {
                Files.createDirectories(file.getParent());
                append(file, bytes);
            }
        });
    }

    private static void append(Path file, byte[] line) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long end = channel.size();
            ByteBuffer rest = ByteBuffer.wrap(line);
            try {
                while (rest.hasRemaining()) {
                    channel.write(rest, end + rest.position());
                }
            } catch (IOException e) {
                // half a line would spoil the next one
                channel.truncate(end);
                throw e;
            }
        }
    }

    /** Cuts off a last line that is not whole: of a process that was killed while it wrote. */
    public void cut(Path file) throws IOException {
        write(() -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                long whole = channel.size();
                ByteBuffer last = ByteBuffer.allocate(1);
                while (whole > 0 && channel.read(last.clear(), whole - 1) == 1 && last.get(0) != '\n') {
                    whole--;
                }
                if (whole < channel.size()) {
                    channel.truncate(whole);
                }
            }
        });
    }

    @Override
    public void close() {
        gate.lock.writeLock().lock();
        try {
            gate.closed = true;
        } finally {
            gate.lock.writeLock().unlock();
        }
    }
}
