package dev.statewright.runtime.debug;

import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.execution.FramePath;
import dev.statewright.runtime.execution.FrameView;
import java.util.Optional;

/** How far an execution is to go on: to a goal, or, when somebody asks it to pause, not even that far. */
final class Progress {
    private volatile Goal goal;
    private volatile boolean pausing;
    /** The event with which the goal's line of control had entered its state; -1 for none. On the execution's thread. */
    private long startEntered;

    Progress(Goal first) {
        this.goal = first;
    }

    /** From any thread. */
    void pause() {
        pausing = true;
    }

    void dontPause() {
        pausing = false;
    }

    boolean isPausing() {
        return pausing;
    }

    /** Whether somebody has to look at each step. From any thread. */
    boolean isStepping() {
        return pausing || !(goal instanceof Goal.End);
    }

    boolean stepsInto() {
        return goal instanceof Goal.Into;
    }

    /** To the next state, whatever it is. From any thread. */
    void stopNext() {
        goal = new Goal.Next();
    }

    /** It goes on from where it stands. */
    void goOn(Goal next, Execution from) {
        goal = next;
        startEntered = next.from() == null
                ? -1
                : from.frame(next.from()).map(FrameView::lastEntered).orElse(-1L);
    }

    /** It stands: what was wanted is done. */
    void stand() {
        pausing = false;
        goal = new Goal.End();
    }

    /** Why it stops before a line of control goes on; empty where it goes on. */
    Optional<Stop.Reason> reasonBefore(FrameView frame, Execution execution) {
        if (pausing) {
            return Optional.of(new Stop.Reason.Paused());
        }
        return frame.isAboutToEnter() && isReached(frame, execution)
                ? Optional.of(new Stop.Reason.Stepped())
                : Optional.empty();
    }

    private boolean isReached(FrameView frame, Execution execution) {
        Goal wanted = goal;
        FramePath from = wanted.from();
        boolean still = from != null && frame.path().equals(from) && frame.lastEntered() == startEntered;
        boolean ended = from != null
                && execution
                        .frame(from)
                        .map(view -> view.isNew() && startEntered > 0)
                        .orElse(true);
        return !still && wanted.isReached(frame, ended);
    }
}
