package dev.statewright.runtime.file;

import java.io.IOException;
import java.nio.file.Path;
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
