package dev.statewright.runtime.maprun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The children of one Map Run. The first ones that have ended stay in memory, the others go to a file, so that a run of a million children
 * needs no more memory than one of some thousands: nine bytes for each child.
 */
final class ChildLedger {
    /** So many events of ended children stay in memory. */
    private static final long MOST_EVENTS = 20_000;

    private final TreeMap<Long, ChildRecord> inMemory = new TreeMap<>();
    private byte[] statuses = new byte[64];
    private long[] places = new long[0];
    private int size;
    private long events;
    private SpillFile file;
    private ChildRecord sibling;

    void put(ChildRecord child) {
        int number = (int) child.number();
        if (number >= statuses.length) {
            statuses = Arrays.copyOf(statuses, Math.max(number + 1, statuses.length * 2));
        }
        size = Math.max(size, number + 1);
        statuses[number] = (byte) child.status().ordinal();
        if (sibling == null) {
            sibling = child;
        }
        if (child.status() == ChildStatus.RUNNING) {
            inMemory.put(child.number(), child);
            return;
        }
        int count = child.history().size();
        if (events + count <= MOST_EVENTS) {
            events += count;
            inMemory.put(child.number(), child);
        } else {
            spill(child);
            inMemory.remove(child.number());
        }
    }

    private void spill(ChildRecord child) {
        int number = (int) child.number();
        if (number >= places.length) {
            places = Arrays.copyOf(places, statuses.length);
        }
        try {
            if (file == null) {
                file = new SpillFile();
            }
            places[number] = file.append(ChildBytes.write(child));
        } catch (IOException e) {
            throw new UncheckedIOException("The history of a child of a Map Run cannot be kept: " + e.getMessage(), e);
        }
    }

    private ChildRecord get(int number) {
        ChildRecord child = inMemory.get((long) number);
        try {
            return child == null ? ChildBytes.read(file.read(places[number]), sibling) : child;
        } catch (IOException e) {
            throw new UncheckedIOException("The history of a child of a Map Run cannot be read: " + e.getMessage(), e);
        }
    }

    List<ChildRecord> list(ChildStatus status, long from, int most) {
        List<ChildRecord> found = new ArrayList<>();
        long left = from;
        for (int number = 0; number < size && found.size() < most; number++) {
            if ((status == null || statuses[number] == status.ordinal()) && left-- <= 0) {
                found.add(get(number));
            }
        }
        return found;
    }

    Optional<ChildRecord> find(long number) {
        return number < 0 || number >= size ? Optional.empty() : Optional.of(get((int) number));
    }
}
