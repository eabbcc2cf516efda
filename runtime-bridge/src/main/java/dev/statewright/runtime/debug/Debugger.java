package dev.statewright.runtime.debug;

import dev.statewright.runtime.execution.ExecutionIdentity;
import dev.statewright.runtime.shell.Watch;
import dev.statewright.runtime.shell.Watching;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Breakpoints, and a session for each execution that is started. Safe for many threads. Executions without breakpoints, steps or a pause run
 * as fast as without a debugger.
 */
public final class Debugger implements Watching {
    private final DebugListener listener;
    private final Map<String, DebugSession> sessions = new ConcurrentHashMap<>();
    private final Map<Thread, DebugSession> threads = new ConcurrentHashMap<>();
    private volatile List<Breakpoint> breakpoints = List.of();
    private volatile boolean muted;
    private volatile boolean stopAtStart;

    public Debugger(DebugListener listener) {
        this.listener = listener;
    }

    /** All breakpoints anew; they count at once, also for executions that run. */
    public void setBreakpoints(List<Breakpoint> next) {
        breakpoints = List.copyOf(next);
    }

    public List<Breakpoint> breakpoints() {
        return breakpoints;
    }

    /** Lets breakpoints be passed over, or not. */
    public void mute(boolean passedOver) {
        muted = passedOver;
    }

    /** Whether executions that somebody starts from outside stop before their first state. */
    public void stopAtStart(boolean stop) {
        stopAtStart = stop;
    }

    /** The session of an execution that was started with this debugger. */
    public Optional<DebugSession> session(String executionArn) {
        return Optional.ofNullable(sessions.get(executionArn));
    }

    public List<DebugSession> sessions() {
        return List.copyOf(sessions.values());
    }

    /** Forgets an execution, which goes on unwatched. */
    public void forget(String executionArn) {
        DebugSession session = sessions.remove(executionArn);
        if (session != null) {
            session.goOn();
        }
    }

    @Override
    public Optional<Watch> watch(ExecutionIdentity identity) {
        // a nested execution begins on the thread of the one that starts it
        DebugSession parent = threads.get(Thread.currentThread());
        boolean stops = parent == null ? stopAtStart : parent.stepsInto();
        DebugSession session = new DebugSession(this, identity, Optional.ofNullable(parent), stops);
        sessions.put(identity.executionArn(), session);
        listener.began(session);
        return Optional.of(session.watch());
    }

    DebugListener listener() {
        return listener;
    }

    List<Breakpoint> active() {
        return muted ? List.of() : breakpoints;
    }

    /** The thread on which a session's execution runs from now on. */
    void runs(Thread thread, DebugSession session) {
        threads.values().remove(session);
        threads.put(thread, session);
    }
}
