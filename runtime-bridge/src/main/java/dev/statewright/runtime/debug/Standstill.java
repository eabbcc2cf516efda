package dev.statewright.runtime.debug;

import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.execution.FrameSnapshot;
import dev.statewright.runtime.execution.FrameView;
import dev.statewright.runtime.shell.HeldExecution;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Holds an execution, and tells where it stands. Its thread does what others order meanwhile, until one of them lets it go; what is ordered
 * while it goes on is not done.
 */
final class Standstill {
    private final DebugSession session;
    private final DebugListener listener;
    private final LinkedBlockingQueue<Runnable> orders = new LinkedBlockingQueue<>();
    private volatile HeldExecution held;
    private volatile Stop stop;
    private boolean standing;

    Standstill(DebugSession session, DebugListener listener) {
        this.session = session;
        this.listener = listener;
    }

    // --- from any thread

    /** The execution; empty until it begins. */
    Optional<HeldExecution> held() {
        return Optional.ofNullable(held);
    }

    /** Where it stands; empty while it goes on. */
    Optional<Stop> stop() {
        return Optional.ofNullable(stop);
    }

    /** Lets it go on. @param how what is to be done with it before */
    void letGo(Consumer<Execution> how) {
        if (stop != null) {
            orders.add(() -> {
                how.accept(held.execution());
                standing = false;
            });
        }
    }

    /** It is given up. */
    void release() {
        orders.add(() -> standing = false);
    }

    /**
     * Changes it where it stands; it goes on standing. Returns when that is done.
     *
     * @throws CannotChange where it does not stand still
     */
    void change(Consumer<HeldExecution> change) {
        if (stop == null) {
            throw new CannotChange("The execution does not stand still: pause it first.");
        }
        Ordered<Stop> done = new Ordered<>(() -> {
            change.accept(held);
            return show(stop.reason());
        });
        orders.add(done);
        done.await();
    }

    // --- on the execution's thread

    void begin(HeldExecution execution) {
        held = execution;
        orders.clear();
    }

    /** Returns when somebody has let it go on. */
    void hold(Stop.Reason reason) {
        standing = true;
        held.holdClock(true);
        show(reason);
        try {
            while (standing) {
                orders.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stop = null;
            held.holdClock(false);
        }
        listener.wentOn(session);
    }

    /** After the last state the execution has ended already, but nobody has been told. */
    boolean hasEnded() {
        return execution().outcome().isPresent();
    }

    private Execution execution() {
        return held.execution();
    }

    private Stop show(Stop.Reason reason) {
        int events = eventsSoFar();
        execution().log().publish(events);
        Optional<FrameView> frame = reason instanceof Stop.Reason.BeforeError error
                ? execution().frame(error.path())
                : execution().inTurn();
        stop = new Stop(
                reason,
                frame.map(FrameView::snapshot),
                frames(),
                held.now(),
                held.nextTimer(),
                events,
                held.isReplaying());
        listener.stopped(session, stop);
        return stop;
    }

    private int eventsSoFar() {
        int all = execution().log().size();
        return hasEnded() ? all - 1 : all;
    }

    private List<FrameSnapshot> frames() {
        return hasEnded()
                ? List.of()
                : execution().frames().stream().map(FrameView::snapshot).toList();
    }
}
