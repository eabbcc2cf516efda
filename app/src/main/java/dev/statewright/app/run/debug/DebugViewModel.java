package dev.statewright.app.run.debug;

import dev.statewright.app.breakpoint.BreakpointSet;
import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.debug.Breakpoint;
import dev.statewright.runtime.debug.DebugListener;
import dev.statewright.runtime.debug.DebugSession;
import dev.statewright.runtime.debug.Debugger;
import dev.statewright.runtime.debug.Stop;
import dev.statewright.runtime.shell.Watching;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The executions of one document under the debugger: where they are to stop, where one stands still, and what is done there. To be used on
 * the UI thread; what takes a while is done in the background.
 */
public final class DebugViewModel {

    private final Debugger debugger = new Debugger(new Listener());
    private final Executor background;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<Optional<Halt>> halt =
            new ReadOnlyObjectWrapper<>(this, "halt", Optional.empty());
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(this, "active");
    private final BooleanProperty pausesAtStart = new SimpleBooleanProperty(this, "pausesAtStart");
    private final BooleanProperty pausesOnErrors = new SimpleBooleanProperty(this, "pausesOnErrors");
    /** The same as {@link #active}, for other threads. */
    private volatile boolean debugged;

    private List<Breakpoint> own = List.of();
    private List<Breakpoint> elsewhere = List.of();

    /**
     * @param background where changes are made, which wait for the execution
     * @param ui the thread of the window
     */
    public DebugViewModel(Executor background, Executor ui) {
        this.background = background;
        this.ui = ui;
        pausesOnErrors.subscribe(_ -> setBreakpoints());
        debugger.mute(true);
        active.subscribe(now -> debugged = now);
    }

    /** What executions are to be started with. */
    public Watching watching() {
        return debugger;
    }

    /** The same for executions that others start: they are watched while a run here is debugged. */
    public Watching whileActive() {
        return identity -> debugged ? debugger.watch(identity) : Optional.empty();
    }

    /** Where an execution stands still; empty while none does. */
    public ReadOnlyObjectProperty<Optional<Halt>> haltProperty() {
        return halt.getReadOnlyProperty();
    }

    public Optional<Halt> halt() {
        return halt.get();
    }

    /** Whether the run under way is debugged: its breakpoints count. */
    public ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** Whether an execution that is debugged stops before its first state. */
    public BooleanProperty pausesAtStartProperty() {
        return pausesAtStart;
    }

    /** Whether it stops before an error that nothing handles. */
    public BooleanProperty pausesOnErrorsProperty() {
        return pausesOnErrors;
    }

    /** @param machine the state machine's name */
    public void setBreakpoints(BreakpointSet wanted, String machine) {
        own = wanted.of(machine);
        setBreakpoints();
    }

    /** Those of other workflows, which tasks may start. */
    public void setBreakpointsElsewhere(List<Breakpoint> wanted) {
        elsewhere = wanted;
        setBreakpoints();
    }

    private void setBreakpoints() {
        List<Breakpoint> all = new ArrayList<>(own);
        all.addAll(elsewhere);
        if (pausesOnErrors.get()) {
            all.add(new Breakpoint.OnError(Optional.empty(), Optional.empty(), Breakpoint.OnError.Which.UNHANDLED));
        }
        debugger.setBreakpoints(all);
    }

    /** Another execution is about to be started, to be debugged or to pass breakpoints over. */
    public void start(boolean debugged) {
        debugger.sessions().forEach(session -> debugger.forget(session.executionArn()));
        begin(debugged);
    }

    /** From now on breakpoints count, or are passed over. */
    public void begin(boolean debugged) {
        active.set(debugged);
        debugger.mute(!debugged);
        debugger.stopAtStart(debugged && pausesAtStart.get());
    }

    /** The execution has ended; it may be taken back. */
    public void end() {
        halt.set(Optional.empty());
        active.set(false);
    }

    /** It stands still as soon as its present step is done; from then on it is debugged. */
    public void pause(String executionArn) {
        begin(true);
        debugger.session(executionArn).ifPresent(DebugSession::pause);
    }

    /** The time of an execution. */
    public Optional<Instant> clock(String executionArn) {
        return debugger.session(executionArn).map(DebugSession::clock);
    }

    // --- going on

    public void goOn() {
        go(at -> at.session().goOn());
    }

    public void stepOver() {
        go(at -> at.session().stepOver(at.path()));
    }

    public void stepInto() {
        go(at -> at.session().stepInto(at.path()));
    }

    public void stepOut() {
        go(at -> at.session().stepOut(at.path()));
    }

    public void runTo(StatePath state) {
        go(at -> at.session().runTo(state));
    }

    /** An execution that stands still is ended there; one that a task started goes on unwatched. */
    public void abort() {
        halt.get().ifPresent(at -> {
            halt.set(Optional.empty());
            debugger.mute(true);
            if (at.isNested()) {
                at.session().goOn();
            } else {
                change(at.session()::abort, _ -> {});
            }
        });
    }

    private void go(Consumer<Halt> how) {
        halt.get().ifPresent(at -> {
            halt.set(Optional.empty());
            how.accept(at);
        });
    }

    // --- changes

    /** Lets it be the time at which the next timer is due. */
    public void skipToNextTimer() {
        halt.get().ifPresent(at -> change(at.session()::skipToNextTimer, _ -> {}));
    }

    /**
     * Changes something while the execution stands still.
     *
     * @param change as {@link DebugSession} makes it
     * @param said told, on the UI thread, why it could not be made; with an empty text when it was
     */
    public void change(Runnable change, Consumer<String> said) {
        background.execute(() -> {
            String problem = "";
            try {
                change.run();
            } catch (RuntimeException refused) {
                problem = String.valueOf(refused.getMessage());
            }
            String sentence = problem;
            ui.execute(() -> said.accept(sentence));
        });
    }

    /** Brings what happens on executions' threads into the window. */
    private final class Listener implements DebugListener {
        @Override
        public void stopped(DebugSession session, Stop stop) {
            ui.execute(() -> {
                if (session.stop().isPresent()) {
                    halt.set(Optional.of(new Halt(session, stop)));
                }
            });
        }

        @Override
        public void wentOn(DebugSession session) {
            ui.execute(() -> halt.get()
                    .filter(at -> at.session() == session && session.stop().isEmpty())
                    .ifPresent(_ -> halt.set(Optional.empty())));
        }
    }
}
