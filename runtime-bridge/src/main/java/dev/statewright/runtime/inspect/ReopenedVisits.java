package dev.statewright.runtime.inspect;

import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.history.HistoryEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * What goes on after an execution was redriven. Branches and iterations that are taken up all point to the one event ExecutionRedriven,
 * so that their first events must be told apart by what they say.
 */
final class ReopenedVisits {
    private final VisitBook book;
    private final List<Visit> leaves = new ArrayList<>();
    private final List<Track> tracks = new ArrayList<>();
    private final Map<Visit, Former> former = new HashMap<>();
    private long redriven = -1;

    /** How a visit stood before the redrive. */
    private record Former(StateStatus status, Instant ended, boolean failed) {}

    ReopenedVisits(VisitBook book) {
        this.book = book;
    }

    /** Takes up what did not succeed. */
    void reopen(HistoryEvent event, Track root) {
        redriven = event.id();
        leaves.clear();
        tracks.clear();
        former.clear();
        reopen(root);
    }

    private void reopen(Track track) {
        tracks.add(track);
        Visit visit = track.current;
        if (visit == null || visit.exited != null) {
            return;
        }
        former.put(visit, new Former(visit.status, visit.ended, visit.failed));
        book.reopen(visit);
        if (visit.children.isEmpty()) {
            leaves.add(visit);
        } else {
            visit.children.forEach(this::reopen);
        }
    }

    /** The track of an event; the one that follows from the event before it, unless that was the redrive. */
    Track of(HistoryEvent event, Track before) {
        if (event.previousEventId() != redriven) {
            return before;
        }
        if (event.type().entersState()) {
            return entering(event.stateName().orElse(""), before);
        }
        if (event.type().exitsState()) {
            String name = event.stateName().orElse("");
            return take(visit -> visit.path.name().equals(name), before);
        }
        return event.type().word().endsWith("Scheduled") ? take(visit -> visit.type == StateType.TASK, before) : before;
    }

    private Track take(Predicate<Visit> wanted, Track before) {
        for (Visit visit : leaves) {
            if (wanted.test(visit)) {
                leaves.remove(visit);
                return visit.track;
            }
        }
        return before;
    }

    /** A state whose turn had not come when the execution ended: the track goes on with it, or its branch begins with it. */
    private Track entering(String name, Track before) {
        for (Track track : tracks) {
            boolean goesOn = track.current == null || track.current.exited != null;
            if (goesOn && track.scope.flatMap(scope -> scope.state(name)).isPresent()) {
                tracks.remove(track);
                return track;
            }
            if (track.current != null
                    && track.current.isOpen()
                    && track.current.type == StateType.PARALLEL
                    && startsBranch(track.current, name)) {
                return book.startBranch(track.current, name);
            }
        }
        for (Track track : tracks) {
            if (track.scope.flatMap(scope -> scope.state(name)).isPresent()) {
                leave(track);
                return track;
            }
        }
        return before;
    }

    /** The execution was taken up from another state: what the track was in stands as it did. */
    private void leave(Track track) {
        Former stood = track.current == null ? null : former.remove(track.current);
        if (stood != null) {
            book.close(track.current, stood.status(), stood.ended(), stood.failed());
            leaves.remove(track.current);
            track.current.children.forEach(this::leave);
        }
    }

    private static boolean startsBranch(Visit parallel, String name) {
        return parallel.state.map(State::scopes).orElse(List.of()).stream()
                .map(Scope::startAt)
                .anyMatch(start -> start.filter(name::equals).isPresent());
    }

    /** The track of an iteration that is taken up; null where it is new. */
    Track iteration(HistoryEvent event, Visit map, int index) {
        return event.previousEventId() != redriven
                ? null
                : map.children.stream()
                        .filter(track -> track.iteration.equals(OptionalInt.of(index)))
                        .findFirst()
                        .orElse(null);
    }
}
