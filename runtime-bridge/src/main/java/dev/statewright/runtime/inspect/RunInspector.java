package dev.statewright.runtime.inspect;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.HistoryEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows a history and tells how each state of the workflow stands. Takes events one by one, in order; the cost of one does not depend
 * on how many came before. For one thread.
 */
public final class RunInspector {

    private final VisitBook book;
    private final EventTracks tracks;
    private final ReopenedVisits reopened;
    private final Map<Long, Visit> parallelStarts = new HashMap<>();

    public RunInspector(StateMachine machine) {
        book = new VisitBook(machine);
        tracks = new EventTracks(book.root());
        reopened = new ReopenedVisits(book);
    }

    VisitBook book() {
        return book;
    }

    /** How the states stand after the last event. */
    public RunOverlay overlay() {
        return book.overlay();
    }

    /** All visits of states so far, in the order in which they began. */
    public List<StepRecord> steps() {
        return book.steps();
    }

    /** Takes the next event. */
    public void accept(HistoryEvent event) {
        Track before = reopened.of(event, tracks.of(event.previousEventId()));
        tracks.put(event.id(), follow(event, before));
    }

    /** What an event does; answers the track that goes on after it. */
    private Track follow(HistoryEvent event, Track before) {
        return switch (event.type()) {
            case PASS_STATE_ENTERED,
                    TASK_STATE_ENTERED,
                    CHOICE_STATE_ENTERED,
                    WAIT_STATE_ENTERED,
                    PARALLEL_STATE_ENTERED,
                    MAP_STATE_ENTERED,
                    SUCCEED_STATE_ENTERED,
                    FAIL_STATE_ENTERED -> entered(event, before);
            case PASS_STATE_EXITED,
                    TASK_STATE_EXITED,
                    CHOICE_STATE_EXITED,
                    WAIT_STATE_EXITED,
                    PARALLEL_STATE_EXITED,
                    MAP_STATE_EXITED,
                    SUCCEED_STATE_EXITED -> book.exit(event, before);
            case PARALLEL_STATE_STARTED -> {
                Visit parallel = book.restart(event, before, StateType.PARALLEL);
                if (parallel != null) {
                    parallelStarts.put(event.id(), parallel);
                }
                yield parallel == null ? before : parallel.track;
            }
            case MAP_STATE_STARTED -> trackOf(book.restart(event, before, StateType.MAP), before);
            case PARALLEL_STATE_SUCCEEDED -> trackOf(book.succeedContainer(before, StateType.PARALLEL), before);
            case MAP_STATE_SUCCEEDED -> trackOf(book.succeedContainer(before, StateType.MAP), before);
            case PARALLEL_STATE_FAILED -> trackOf(book.failContainer(event, before, StateType.PARALLEL), before);
            case MAP_STATE_FAILED -> trackOf(book.failContainer(event, before, StateType.MAP), before);
            case MAP_ITERATION_STARTED -> book.startIteration(event, iteration(event), before, reopened);
            case MAP_ITERATION_FAILED, MAP_ITERATION_ABORTED -> {
                book.endIteration(iteration(event), before, event.timestamp());
                yield before;
            }
            case LAMBDA_FUNCTION_SCHEDULED, TASK_SCHEDULED, ACTIVITY_SCHEDULED -> {
                book.beginAttempt(before, resource(event));
                yield before;
            }
            case LAMBDA_FUNCTION_SUCCEEDED, TASK_SUCCEEDED, ACTIVITY_SUCCEEDED -> {
                book.succeedAttempt(before);
                yield before;
            }
            case LAMBDA_FUNCTION_SCHEDULE_FAILED,
                    LAMBDA_FUNCTION_START_FAILED,
                    LAMBDA_FUNCTION_FAILED,
                    LAMBDA_FUNCTION_TIMED_OUT,
                    TASK_START_FAILED,
                    TASK_SUBMIT_FAILED,
                    TASK_FAILED,
                    TASK_TIMED_OUT,
                    ACTIVITY_SCHEDULE_FAILED,
                    ACTIVITY_FAILED,
                    ACTIVITY_TIMED_OUT,
                    MAP_RUN_FAILED,
                    EVALUATION_FAILED -> {
                book.failAttempt(event, before);
                yield before;
            }
            case EXECUTION_FAILED -> {
                book.failExecution(event, before);
                yield before;
            }
            case EXECUTION_ABORTED, EXECUTION_TIMED_OUT -> {
                book.cancelExecution(event.timestamp());
                yield before;
            }
            case EXECUTION_REDRIVEN -> {
                reopened.reopen(event, book.root());
                yield before;
            }
            // nothing that a state's card would show
            case EXECUTION_STARTED,
                    EXECUTION_SUCCEEDED,
                    TASK_STATE_ABORTED,
                    WAIT_STATE_ABORTED,
                    PARALLEL_STATE_ABORTED,
                    MAP_STATE_ABORTED,
                    LAMBDA_FUNCTION_STARTED,
                    TASK_STARTED,
                    TASK_SUBMITTED,
                    ACTIVITY_STARTED,
                    MAP_ITERATION_SUCCEEDED,
                    MAP_RUN_STARTED,
                    MAP_RUN_SUCCEEDED,
                    MAP_RUN_ABORTED,
                    MAP_RUN_REDRIVEN,
                    UNKNOWN -> before;
        };
    }

    private Track entered(HistoryEvent event, Track before) {
        Visit parallel = parallelStarts.get(event.previousEventId());
        String name = event.stateName().orElse("");
        return book.enter(event, parallel == null ? before : book.startBranch(parallel, name));
    }

    private static Track trackOf(Visit visit, Track otherwise) {
        return visit == null ? otherwise : visit.track;
    }

    private static EventDetails.MapIteration iteration(HistoryEvent event) {
        return event.details() instanceof EventDetails.MapIteration iteration
                ? iteration
                : new EventDetails.MapIteration("", 0);
    }

    private static String resource(HistoryEvent event) {
        return event.details() instanceof EventDetails.TaskScheduled task
                ? "arn:aws:states:::" + task.resourceType() + ":" + task.resource()
                : event.resource().orElse(null);
    }
}
