package dev.statewright.runtime.maprun;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The children of one Map Run. */
final class ChildLedger {
    private final TreeMap<Long, ChildRecord> children = new TreeMap<>();

    void put(ChildRecord child) {
        children.put(child.number(), child);
    }

    List<ChildRecord> list(ChildStatus status, long from, int most) {
        List<ChildRecord> found = new ArrayList<>();
        long left = from;
        for (ChildRecord child : children.values()) {
            if ((status == null || child.status() == status) && left-- <= 0) {
                found.add(child);
                if (found.size() == most) {
                    break;
                }
            }
        }
        return found;
    }

    Optional<ChildRecord> find(String arn) {
        return children.values().stream().filter(child -> child.arn().equals(arn)).findFirst();
    }
}
