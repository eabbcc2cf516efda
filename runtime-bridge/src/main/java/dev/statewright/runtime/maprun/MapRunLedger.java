package dev.statewright.runtime.maprun;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The Map Runs of one workflow's execution and their children, for anybody who wants to look. All of it may be called from any thread. */
public final class MapRunLedger {
    private final Map<String, MapRunRecord> runs = new LinkedHashMap<>();
    private final Map<String, ChildLedger> children = new LinkedHashMap<>();

    public synchronized void changed(MapRunRecord run) {
        runs.put(run.arn(), run);
    }

    public synchronized void changed(ChildRecord child) {
        children.computeIfAbsent(child.mapRunArn(), arn -> new ChildLedger()).put(child);
    }

    /** In the order in which they began; the runs of children are among them. */
    public synchronized List<MapRunRecord> runs() {
        return new ArrayList<>(runs.values());
    }

    public synchronized Optional<MapRunRecord> run(String arn) {
        return Optional.ofNullable(runs.get(arn));
    }

    /**
     * Children of a run in the order in which they were started.
     *
     * @param status null for all
     * @param from how many to leave out
     * @param most how many at most
     */
    public synchronized List<ChildRecord> children(String mapRunArn, ChildStatus status, long from, int most) {
        ChildLedger ledger = children.get(mapRunArn);
        return ledger == null ? List.of() : ledger.list(status, from, most);
    }

    /** By its ARN: {@code …:execution:MACHINE/LABEL:NAME}. */
    public synchronized Optional<ChildRecord> child(String arn) {
        String name = arn.substring(arn.lastIndexOf(':') + 1);
        for (MapRunRecord run : runs.values()) {
            OptionalLong number = run.names().number(name);
            ChildLedger ledger = children.get(run.arn());
            if (number.isPresent() && ledger != null) {
                Optional<ChildRecord> found = ledger.find(number.getAsLong())
                        .filter(child -> child.arn().equals(arn));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
