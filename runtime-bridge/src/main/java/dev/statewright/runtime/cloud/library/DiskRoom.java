package dev.statewright.runtime.cloud.library;

import dev.statewright.runtime.cloud.service.ServiceFault;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Whether there is room where a server keeps something. A server whose disk is full answers nothing that could be understood, or nothing at
 * all until it is started anew; so it is not asked then.
 */
public final class DiskRoom {
    /** What a database may want to write at once. */
    private static final long LEAST_BYTES = 4 << 20;

    private final Path folder;
    private final String what;
    private final LongSupplier usable;

    /** @param usable how many bytes are left */
    DiskRoom(Path folder, String what, LongSupplier usable) {
        this.folder = folder;
        this.what = what;
        this.usable = usable;
    }

    /**
     * Of a folder that is there.
     *
     * @param what {@code tables}, {@code queues}
     * @return empty where nothing is known of its disk
     */
    public static Optional<DiskRoom> of(Path folder, String what) {
        try {
            FileStore store = Files.getFileStore(folder);
            return Optional.of(new DiskRoom(folder, what, () -> usable(store)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @throws ServiceFault where something that is written now may find no room */
    public void require() {
        if (usable.getAsLong() < LEAST_BYTES) {
            throw new ServiceFault(
                    "ServiceUnavailable",
                    "The " + what + " cannot be kept in " + folder + ": less than " + (LEAST_BYTES >> 20)
                            + " MB are left on the disk. Make room there; nothing is lost that was kept before.",
                    503);
        }
    }

    private static long usable(FileStore store) {
        try {
            return store.getUsableSpace();
        } catch (IOException e) {
            // nothing is known of it: the server tries
            return Long.MAX_VALUE;
        }
    }
}
