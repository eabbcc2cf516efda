package dev.statewright.runtime.inspect;

import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.HistoryEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The visits of an execution's states, and what is counted of them. */
final class VisitBook {

    private final StateMachine machine;
    private final Track root;
    private final StatusTally tally = new StatusTally();
    private final TakenTransitions transitions = new TakenTransitions();
    private final Map<StatePath, Integer> entries = new HashMap<>();
    private final Map<String, Visit> latestByName = new HashMap<>();
    private final List<Visit> visits = new ArrayList<>();
    private long failures;

    VisitBook(StateMachine machine) {
        this.machine = machine;
        root = new Track(null, Optional.of(machine.scope()), OptionalInt.empty());
    }

    Track root() {
        return root;
    }

    RunOverlay overlay() {
        return new RunOverlay(tally.statuses(), transitions.all(), entries);
    }

    StatusTally tally() {
        return tally;
    }

    Map<StatePath, Integer> entries() {
        return entries;
    }

    TakenTransitions transitions() {
        return transitions;
    }

    List<StepRecord> steps() {
        return visits.stream().map(Visit::toRecord).toList();
    }

    // ---------------------------------------------------------------------------------------------------- states

    Track enter(HistoryEvent event, Track track) {
        String name = event.stateName().orElse("");
        Optional<State> state = state(track, name);
        StatePath path = state.map(State::path).orElse(StatePath.root(name));
        Visit visit = new Visit(track, path, state, typeOf(event), event);
        if (track.current == null) {
            transitions.started(visit);
        } else if (transitions.followed(track.current, name) && !track.current.isOpen()) {
            setStatus(track.current, StateStatus.CAUGHT);
        }
        Visit before = track.latest.put(name, visit);
        if (before != null) {
            forget(before);
        }
        track.current = visit;
        latestByName.put(name, visit);
        visits.add(visit);
        if (state.isPresent()) {
            entries.merge(path, 1, Integer::sum);
            tally.add(visit);
        }
        if (visit.type == StateType.FAIL) {
            fail(visit, event.timestamp());
        }
        return track;
    }

    Track exit(HistoryEvent event, Track before) {
        String name = event.stateName().orElse("");
        Visit visit = open(before, name);
        if (visit == null) {
            return before;
        }
        boolean works = visit.type == StateType.TASK || visit.type == StateType.PARALLEL || visit.type == StateType.MAP;
        if (works && !visit.succeeded) {
            blame(visit, closeChildren(visit, event.timestamp()));
            visit.failed = true;
        }
        visit.exited = event;
        finish(visit, visit.failed ? StateStatus.CAUGHT : StateStatus.SUCCEEDED, event.timestamp());
        boolean ends = visit.type == StateType.SUCCEED
                || visit.state
                        .filter(state -> state.common().successor() instanceof Successor.End)
                        .isPresent();
        if (ends && !visit.failed) {
            transitions.ended(visit);
        }
        return visit.track;
    }

    /** A redrive takes the state up again, without entering it. */
    void reopen(Visit visit) {
        visit.ended = null;
        visit.failed = false;
        visit.succeeded = false;
        setStatus(visit, StateStatus.IN_PROGRESS);
    }

    /** What was reopened stands again as it did. */
    void close(Visit visit, StateStatus status, Instant ended, boolean failed) {
        visit.ended = ended;
        visit.failed = failed;
        setStatus(visit, status);
    }

    private void fail(Visit visit, Instant when) {
        if (visit.state.orElse(null) instanceof FailState fail) {
            visit.error = fail.error().map(text -> text.asText()).orElse(null);
            visit.cause = fail.cause().map(text -> text.asText()).orElse(null);
        }
        visit.failed = true;
        visit.failure = ++failures;
        finish(visit, StateStatus.FAILED, when);
        transitions.ended(visit);
    }

    // -------------------------------------------------------------------------------------------------- attempts

    void beginAttempt(Track track, String resource) {
        if (track.current != null) {
            track.current.begin(resource);
        }
    }

    void succeedAttempt(Track track) {
        if (track.current != null) {
            track.current.succeed();
        }
    }

    void failAttempt(HistoryEvent event, Track track) {
        Visit visit = event.details() instanceof EventDetails.EvaluationFailed failure
                ? open(track, failure.state())
                : track.current;
        if (visit != null) {
            visit.fail(event.error(), event.cause());
            visit.failure = ++failures;
        }
    }

    // --------------------------------------------------------------------------------- Parallel and Map, inside

    /** A Parallel or Map state begins its work, or begins it anew. */
    Visit restart(HistoryEvent event, Track before, StateType type) {
        Visit visit = before.container(type);
        if (visit != null) {
            blame(visit, closeChildren(visit, event.timestamp()));
            visit.children.forEach(this::forget);
            visit.children.clear();
            visit.begin(null);
        }
        return visit;
    }

    Visit succeedContainer(Track before, StateType type) {
        Visit visit = before.container(type);
        if (visit != null) {
            visit.succeed();
        }
        return visit;
    }

    Visit failContainer(HistoryEvent event, Track before, StateType type) {
        Visit visit = before.container(type);
        if (visit != null) {
            blame(visit, closeChildren(visit, event.timestamp()));
            visit.failed = true;
        }
        return visit;
    }

    /** A branch is known by its first state: names are unique in a workflow. */
    Track startBranch(Visit parallel, String firstState) {
        Optional<Scope> branch = parallel.state
                .filter(ParallelState.class::isInstance)
                .map(state -> ((ParallelState) state).branches())
                .flatMap(branches -> branches.stream()
                        .filter(each -> each.startAt().equals(Optional.of(firstState)))
                        .findFirst());
        Track track = new Track(parallel, branch, OptionalInt.empty());
        parallel.children.add(track);
        return track;
    }

    Track startIteration(
            HistoryEvent event, EventDetails.MapIteration iteration, Track before, ReopenedVisits reopened) {
        Visit map = open(before, iteration.name());
        if (map == null) {
            return before;
        }
        Track takenUp = reopened.iteration(event, map, iteration.index());
        if (takenUp != null) {
            return takenUp;
        }
        Optional<Scope> processor =
                map.state.flatMap(state -> state.scopes().stream().findFirst());
        Track track = new Track(map, processor, OptionalInt.of(iteration.index()));
        map.children.add(track);
        return track;
    }

    /** An iteration failed or was aborted. */
    void endIteration(EventDetails.MapIteration iteration, Track before, Instant when) {
        Visit map = open(before, iteration.name());
        if (map != null) {
            map.children.stream()
                    .filter(each -> each.iteration.equals(OptionalInt.of(iteration.index())))
                    .forEach(each -> close(each, when));
        }
    }

    // ----------------------------------------------------------------------------------------------- executions

    void failExecution(HistoryEvent event, Track before) {
        boolean first = true;
        for (Track at = before; at != null; at = at.owner == null ? null : at.owner.track) {
            Visit visit = at.current;
            if (visit != null && (visit.isOpen() || visit.type == StateType.FAIL)) {
                if (first || visit.error == null) {
                    visit.fail(event.error(), event.cause());
                }
                visit.failed = true;
                first = false;
            }
        }
        close(root, event.timestamp());
    }

    void cancelExecution(Instant when) {
        visits.stream().filter(Visit::isOpen).forEach(visit -> finish(visit, StateStatus.CANCELLED, when));
    }

    // -------------------------------------------------------------------------------------------------- closing

    /** Ends what is open on a track; answers the visit that failed, if one did. */
    private Visit close(Track track, Instant when) {
        Visit visit = track.current;
        if (visit == null) {
            return null;
        }
        if (!visit.isOpen()) {
            return visit.status == StateStatus.FAILED ? visit : null;
        }
        Visit guilty = closeChildren(visit, when);
        boolean failed = visit.failed || guilty != null;
        finish(visit, failed ? StateStatus.FAILED : StateStatus.CANCELLED, when);
        return failed ? (visit.error == null && guilty != null ? guilty : visit) : null;
    }

    /** Of several that failed the latest is guilty: those before it were to be tried again, or all would have ended then. */
    private Visit closeChildren(Visit visit, Instant when) {
        Visit guilty = null;
        for (Track child : visit.children) {
            Visit failed = close(child, when);
            boolean later = failed != null && (guilty == null || failed.failure > guilty.failure);
            guilty = later ? failed : guilty;
        }
        return guilty;
    }

    /** A Parallel or Map state fails with the error of the state inside that failed. */
    private static void blame(Visit visit, Visit guilty) {
        if (guilty != null) {
            visit.fail(Optional.ofNullable(guilty.error), Optional.ofNullable(guilty.cause));
            visit.failure = guilty.failure;
        }
    }

    private void finish(Visit visit, StateStatus status, Instant when) {
        visit.ended = when;
        setStatus(visit, status);
    }

    private void setStatus(Visit visit, StateStatus status) {
        boolean counted = visit.state.isPresent() && !visit.forgotten;
        if (counted) {
            tally.remove(visit);
        }
        visit.status = status;
        visit.changed();
        if (counted) {
            tally.add(visit);
        }
    }

    /** A visit gave way to a later one: it stays a step, but no longer says how its state stands. */
    private void forget(Visit visit) {
        if (!visit.forgotten) {
            if (visit.state.isPresent()) {
                tally.remove(visit);
            }
            visit.forgotten = true;
            visit.children.forEach(this::forget);
        }
    }

    private void forget(Track track) {
        track.latest.values().forEach(this::forget);
    }

    // -------------------------------------------------------------------------------------------------- finding

    /** The visit of that name that is open and encloses the track, or any that is open. */
    private Visit open(Track from, String name) {
        Visit found =
                from.enclosing(visit -> visit.isOpen() && visit.path.name().equals(name));
        if (found != null) {
            return found;
        }
        Visit latest = latestByName.get(name);
        return latest != null && latest.isOpen() ? latest : null;
    }

    private Optional<State> state(Track track, String name) {
        Optional<State> found = track.scope.flatMap(scope -> scope.state(name));
        return found.isPresent()
                ? found
                : machine.states().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst();
    }

    private static StateType typeOf(HistoryEvent event) {
        String word = event.type().word();
        return StateType.of(word.substring(0, word.length() - "StateEntered".length()));
    }
}
