package dev.statewright.app.run.live;

import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Events on their way from an execution's thread to the window, let through at a pace that people can follow. An execution of this window
 * that is faster than the window can show waits for it: what is seen is where it stands.
 */
final class EventPlayback {

    /** What a frame takes in well within its time. */
    private static final int MOST_UNSEEN = 800;

    /** A window that takes nothing in for so long is hidden or busy, and nobody looks. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private List<HistoryEvent> inbox = new ArrayList<>();
    private boolean attended = true;
    private final Deque<HistoryEvent> waiting = new ArrayDeque<>();
    private PlaybackPace pace;
    private int waitingBeats;
    private long latest;

    EventPlayback(PlaybackPace pace) {
        this.pace = pace;
    }

    /** May be called from any thread. An event that has come already is left out. */
    synchronized void add(HistoryEvent event) {
        if (event.id() > latest) {
            latest = event.id();
            inbox.add(event);
        }
    }

    /** Waits, on the execution's thread, while the window has too much to take in. */
    synchronized void awaitRoom() {
        long until = System.nanoTime() + PATIENCE_NANOS;
        try {
            while (attended && inbox.size() >= MOST_UNSEEN) {
                long left = until - System.nanoTime();
                attended = left > 0;
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What has not come yet of a history. An execution that stands still tells nobody new of what happened so far. */
    synchronized void catchUp(List<HistoryEvent> history) {
        history.subList((int) Math.min(latest, history.size()), history.size()).forEach(this::add);
    }

    /** The events to be shown at the pulse at {@code now}, in nanoseconds; to be called from one thread. */
    List<HistoryEvent> due(long now) {
        takeIn(now);
        int beats = pace.due(now, waitingBeats);
        List<HistoryEvent> due = new ArrayList<>();
        while (!waiting.isEmpty()) {
            boolean beat = isBeat(waiting.getFirst().type());
            if (beat && beats == 0) {
                break;
            }
            due.add(waiting.removeFirst());
            if (beat) {
                beats--;
                waitingBeats--;
            }
        }
        return due;
    }

    /** From now on nothing waits. */
    void hurry() {
        pace = PlaybackPace.immediate();
    }

    /** Whether everything that has come was shown. */
    synchronized boolean isEmpty() {
        return waiting.isEmpty() && inbox.isEmpty();
    }

    private void takeIn(long now) {
        for (HistoryEvent event : takeInbox()) {
            waiting.addLast(event);
            waitingBeats += isBeat(event.type()) ? 1 : 0;
            pace.arrived(now);
        }
    }

    private synchronized List<HistoryEvent> takeInbox() {
        List<HistoryEvent> taken = inbox;
        inbox = new ArrayList<>();
        attended = true;
        notifyAll();
        return taken;
    }

    /** Events that end something wait for their turn; what begins is shown with what ended before it. */
    private static boolean isBeat(EventType type) {
        return type.exitsState()
                || type.endsExecution()
                || type == EventType.LAMBDA_FUNCTION_FAILED
                || type == EventType.LAMBDA_FUNCTION_TIMED_OUT
                || type == EventType.TASK_FAILED
                || type == EventType.TASK_TIMED_OUT
                || type == EventType.ACTIVITY_FAILED
                || type == EventType.ACTIVITY_TIMED_OUT
                || type == EventType.MAP_ITERATION_FAILED;
    }
}
