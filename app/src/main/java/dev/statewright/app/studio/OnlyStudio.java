package dev.statewright.app.studio;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Whether this is the only studio that runs for its user. Only the first one opens the windows of last time and remembers its own: two
 * would open the same documents and forget each other's. The system lets the lock go however the process ends.
 */
final class OnlyStudio {

    private final Optional<FileLock> lock;

    private OnlyStudio(Optional<FileLock> lock) {
        this.lock = lock;
    }

    static OnlyStudio of(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("studio.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return new OnlyStudio(Optional.ofNullable(lock));
        } catch (IOException | OverlappingFileLockException anotherOrReadOnly) {
            return new OnlyStudio(Optional.empty());
        }
    }

    boolean isOnly() {
        return lock.isPresent();
    }

    void close() {
        try {
            if (lock.isPresent()) {
                lock.get().channel().close();
            }
        } catch (IOException goneAnyway) {
            System.getLogger(OnlyStudio.class.getName())
                    .log(System.Logger.Level.DEBUG, "The lock stays until the process ends", goneAnyway);
        }
    }
}
