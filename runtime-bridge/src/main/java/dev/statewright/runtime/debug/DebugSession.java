package dev.statewright.runtime.debug;

import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.execution.ExecutionIdentity;
import dev.statewright.runtime.execution.FramePath;
import dev.statewright.runtime.shell.HeldExecution;
import dev.statewright.runtime.shell.Watch;
import java.time.Instant;
import java.util.Optional;

/**
 * One execution under the debugger. What stands here may be called from any thread; steps and changes count only while the execution
 * {@linkplain #stop() stands still}. To go back, see {@link dev.statewright.runtime.service.ExecutionService#rewind}: the session stays
 * the same and stands still there.
 */
public final class DebugSession {
    private final ExecutionIdentity identity;
    private final Optional<DebugSession> parent;
    private final Progress progress;
    private final Standstill standstill;
    private final ForcedAnswers forced = new ForcedAnswers();
    private final Watch watch;

    DebugSession(Debugger debugger, ExecutionIdentity identity, Optional<DebugSession> parent, boolean stopsAtStart) {
        this.identity = identity;
        this.parent = parent;
        this.progress = new Progress(stopsAtStart ? new Goal.Next() : new Goal.End());
        this.standstill = new Standstill(this, debugger.listener());
        this.watch = new Onlooker(
                new StopRules(debugger, identity), progress, standstill, forced, thread -> debugger.runs(thread, this));
    }

    Watch watch() {
        return watch;
    }

    public String executionArn() {
        return identity.executionArn();
    }

    public ExecutionIdentity identity() {
        return identity;
    }

    /** The execution whose task started this one. */
    public Optional<DebugSession> parent() {
        return parent;
    }

    /** Where it stands still; empty while it goes on. */
    public Optional<Stop> stop() {
        return standstill.stop();
    }

    /** The execution's time; while it stands still, the time stands still. */
    public Instant clock() {
        return standstill.held().map(HeldExecution::now).orElseGet(Instant::now);
    }

    // --- going on

    /** Stops as soon as the step in hand is done; also while the execution waits. */
    public void pause() {
        progress.pause();
        standstill.held().ifPresent(HeldExecution::wake);
    }

    /** To the next breakpoint, or the end. */
    public void goOn() {
        progress.dontPause();
        go(new Goal.End());
    }

    /** To the next state of that line of control, or of the one around it when it ends. */
    public void stepOver(FramePath from) {
        go(new Goal.Over(from));
    }

    /** Into a Map or Parallel state, or the workflow that a task starts; elsewhere to the next state. */
    public void stepInto(FramePath from) {
        go(new Goal.Into(from));
    }

    /** To the state after the Map or Parallel state around; from a nested workflow to the next state of the one that started it. */
    public void stepOut(FramePath from) {
        if (from.depth() == 0) {
            parent.ifPresent(outer -> outer.progress.stopNext());
        }
        go(new Goal.Out(from));
    }

    /** To a state. */
    public void runTo(StatePath state) {
        go(new Goal.To(state));
    }

    private void go(Goal next) {
        standstill.letGo(execution -> progress.goOn(next, execution));
    }

    boolean stepsInto() {
        return progress.stepsInto();
    }

    /** Lets it be the time at which the next timer is due; the execution goes on standing. */
    public void skipToNextTimer() {
        change((execution, answers) -> execution.skipToNextTimer());
    }

    // --- changes

    /**
     * Gives a line of control another input for the state that it is in or about to enter.
     *
     * @throws dev.statewright.runtime.service.InvalidInput where the text is not JSON
     * @throws CannotChange where the execution does not stand still
     */
    public void changeInput(FramePath frame, String json) {
        change(new Change.Input(frame, Change.parse(json)));
    }

    /**
     * Changes variables that a line of control sees, in the scopes that have them.
     *
     * @param json an object: a value for each variable
     * @throws dev.statewright.runtime.service.InvalidInput where the text is not JSON
     * @throws CannotChange where it is no object, or the execution does not stand still
     */
    public void changeVariables(FramePath frame, String json) {
        change(new Change.Variables(frame, Change.parseObject(json)));
    }

    /**
     * Leaves a state without its work, with that output.
     *
     * @param next the state to go to; empty for the one that follows. A Choice state needs one
     * @throws dev.statewright.runtime.service.InvalidInput where the text is not JSON
     * @throws CannotChange where that cannot be
     */
    public void skip(FramePath frame, String outputJson, Optional<String> next) {
        change(new Change.Skip(frame, Change.parse(outputJson), next));
    }

    /**
     * Lets a task succeed, the one that is waited for or the one that the state is about to ask for.
     *
     * @throws dev.statewright.runtime.service.InvalidInput where the text is not JSON
     * @throws CannotChange where the line of control is at no Task state
     */
    public void forceResult(FramePath frame, String outputJson) {
        change(new Change.Answer(frame, Change.parse(outputJson), null, null));
    }

    /**
     * Lets a task fail.
     *
     * @param cause may be null
     * @throws CannotChange where the line of control is at no Task state
     */
    public void forceError(FramePath frame, String error, String cause) {
        change(new Change.Answer(frame, null, error, cause));
    }

    /**
     * Goes on in a changed definition.
     *
     * @param definition its text
     * @throws CannotChange where it lacks the states that the execution is in
     * @throws dev.statewright.runtime.plan.InvalidDefinition where it cannot run
     */
    public void changeDefinition(String definition) {
        change(new Change.Definition(definition));
    }

    /**
     * Ends the execution where it stands still, as ABORTED: nothing more happens in it.
     *
     * @throws CannotChange where it does not stand still
     */
    public void abort() {
        change(new Change.Abort());
        goOn();
    }

    private void change(Change change) {
        standstill.change(held -> {
            if (standstill.hasEnded() && !(change instanceof Change.Abort)) {
                throw new CannotChange("The last state is over: take the execution back to change something.");
            }
            change.apply(held, forced);
        });
    }
}
