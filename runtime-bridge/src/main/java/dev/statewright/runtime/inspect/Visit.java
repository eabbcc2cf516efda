package dev.statewright.runtime.inspect;

import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Payload;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A state between its entering and its end, as far as the events tell. */
final class Visit {

    final Track track;
    final StatePath path;
    final Optional<State> state;
    final StateType type;
    final HistoryEvent entered;

    /** The branches or iterations of the present attempt. */
    final List<Track> children = new ArrayList<>();

    StateStatus status = StateStatus.IN_PROGRESS;
    HistoryEvent exited;
    Instant ended;
    int attempts;

    /** Whether the present attempt succeeded, or failed; neither while it is under way. */
    boolean succeeded;

    boolean failed;

    /** Which failure of the execution was its latest, counted from 1; 0 where it never failed by itself. */
    long failure;

    String error;
    String cause;
    String resource;

    /** Whether a later visit, or a later attempt around it, took its place. */
    boolean forgotten;

    private StepRecord record;

    Visit(Track track, StatePath path, Optional<State> state, StateType type, HistoryEvent entered) {
        this.track = track;
        this.path = path;
        this.state = state;
        this.type = type;
        this.entered = entered;
    }

    boolean isOpen() {
        return status == StateStatus.IN_PROGRESS;
    }

    void begin(String calledResource) {
        changed();
        attempts++;
        succeeded = false;
        failed = false;
        if (calledResource != null) {
            resource = calledResource;
        }
    }

    void succeed() {
        changed();
        succeeded = true;
        failed = false;
    }

    void fail(Optional<String> failure, Optional<String> reason) {
        changed();
        succeeded = false;
        failed = true;
        failure.ifPresent(text -> error = text);
        reason.ifPresent(text -> cause = text);
    }

    void changed() {
        record = null;
    }

    StepRecord toRecord() {
        if (record == null) {
            record = new StepRecord(
                    path,
                    type,
                    track.innermostIteration(),
                    status,
                    entered.id(),
                    exited == null ? OptionalLong.empty() : OptionalLong.of(exited.id()),
                    entered.details() instanceof EventDetails.StateEntered details
                            ? Optional.ofNullable(details.input())
                            : Optional.empty(),
                    output(),
                    Optional.ofNullable(error),
                    Optional.ofNullable(cause),
                    Optional.ofNullable(resource),
                    entered.timestamp(),
                    Optional.ofNullable(ended).map(end -> Duration.between(entered.timestamp(), end)),
                    attempts);
        }
        return record;
    }

    private Optional<Payload> output() {
        return exited != null && exited.details() instanceof EventDetails.StateExited details
                ? Optional.ofNullable(details.output())
                : Optional.empty();
    }
}
