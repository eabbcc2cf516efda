package dev.statewright.runtime.function;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.TimeUnit;

/**
 * Notices an embedded function that holds more memory than it may. The engine does not tell what a context holds, so it is told from what
 * the whole virtual machine holds more than before, less whatever other threads have allocated since: at least so much is the function's.
 * Whoever only makes garbage is never ended.
 */
final class MemoryWatch {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MEGABYTE = 1 << 20;

    /** Collecting takes a moment; a suspicion that was wrong is not looked into again at once. */
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final long limit;
    private final long thread;
    private final long heldBefore;
    private final long ownBefore;
    private final long allBefore;
    private long notBefore = Long.MIN_VALUE;

    /** @param megabytes that the calling thread's function may hold; half of what this virtual machine may is the most for one */
    MemoryWatch(int megabytes) {
        limit = Math.min(megabytes * MEGABYTE, Runtime.getRuntime().maxMemory() / 2);
        thread = Thread.currentThread().threadId();
        ownBefore = own();
        allBefore = THREADS.getTotalThreadAllocatedBytes();
        long collected = heldAfterCollection();
        heldBefore = collected == 0 ? used() : Math.min(used(), collected);
    }

    /** Whether the function holds too much. May collect garbage to find out. */
    boolean isExceeded() {
        long now = System.nanoTime();
        if (allocated() < limit || now < notBefore || used() - heldBefore - byOthers() < limit) {
            return false;
        }
        System.gc();
        notBefore = System.nanoTime() + PAUSE_NANOS;
        return used() - heldBefore - byOthers() > limit;
    }

    private long allocated() {
        return own() - ownBefore;
    }

    private long byOthers() {
        return Math.max(0, THREADS.getTotalThreadAllocatedBytes() - allBefore - allocated());
    }

    private long own() {
        return THREADS.getThreadAllocatedBytes(thread);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Nothing where there was no collection yet. */
    private static long heldAfterCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
