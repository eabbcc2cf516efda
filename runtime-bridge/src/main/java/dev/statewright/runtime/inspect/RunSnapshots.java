package dev.statewright.runtime.inspect;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.history.HistoryEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a workflow's states stood after each event of a run. What changes from event to event is kept, and all of it every so often, so that
 * the answer for any event takes the same short time. Built once; then safe for many threads.
 */
public final class RunSnapshots {
    private static final int INTERVAL = 256;

    /** Null where an event changes nothing. */
    private record Change(Map<StatePath, Optional<StateStatus>> statuses, List<Transition> taken, StatePath entered) {}

    private final Change[] changes;
    private final List<RunOverlay> checkpoints = new ArrayList<>();

    private RunSnapshots(int events) {
        changes = new Change[events];
    }

    /** Goes through a history once. */
    public static RunSnapshots of(StateMachine machine, List<HistoryEvent> events) {
        RunSnapshots snapshots = new RunSnapshots(events.size());
        RunInspector inspector = new RunInspector(machine);
        VisitBook book = inspector.book();
        book.tally().note();
        Set<Transition> known = new HashSet<>();
        Map<StatePath, Integer> entries = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            if (i % INTERVAL == 0) {
                snapshots.checkpoints.add(inspector.overlay());
            }
            inspector.accept(events.get(i));
            snapshots.changes[i] = change(book, known, entries);
        }
        return snapshots;
    }

    private static Change change(VisitBook book, Set<Transition> known, Map<StatePath, Integer> entries) {
        Set<StatePath> touched = book.tally().takeTouched();
        boolean more = book.transitions().all().size() > known.size();
        if (touched.isEmpty() && !more) {
            return null;
        }
        Map<StatePath, Optional<StateStatus>> statuses = new LinkedHashMap<>();
        StatePath entered = null;
        for (StatePath path : touched) {
            statuses.put(path, book.tally().status(path));
            int count = book.entries().getOrDefault(path, 0);
            if (count > entries.getOrDefault(path, 0)) {
                entries.put(path, count);
                entered = path;
            }
        }
        List<Transition> taken = List.of();
        if (more) {
            taken = book.transitions().all().stream().filter(known::add).toList();
        }
        return new Change(statuses, taken, entered);
    }

    /** How many events there are. */
    public int size() {
        return changes.length;
    }

    /**
     * How the states stood when so many events had been written.
     *
     * @param events from 0, before the first, to {@link #size()}
     */
    public RunOverlay after(int events) {
        if (events < 0 || events > changes.length) {
            throw new IndexOutOfBoundsException(events + " of " + changes.length + " events");
        }
        if (changes.length == 0) {
            return RunOverlay.NONE;
        }
        int checkpoint = Math.min(events / INTERVAL, checkpoints.size() - 1);
        RunOverlay from = checkpoints.get(checkpoint);
        Map<StatePath, StateStatus> statuses = new HashMap<>(from.statuses());
        Set<Transition> taken = new HashSet<>(from.taken());
        Map<StatePath, Integer> visits = new HashMap<>(from.visits());
        for (int i = checkpoint * INTERVAL; i < events; i++) {
            Change change = changes[i];
            if (change != null) {
                change.statuses().forEach((path, status) -> {
                    if (status.isPresent()) {
                        statuses.put(path, status.get());
                    } else {
                        statuses.remove(path);
                    }
                });
                taken.addAll(change.taken());
                if (change.entered() != null) {
                    visits.merge(change.entered(), 1, Integer::sum);
                }
            }
        }
        return new RunOverlay(statuses, taken, visits);
    }
}
