package dev.statewright.runtime.shell;

import java.time.Instant;

/** An execution's part in a time that it shares: it is under way from its beginning to its end, except while it has nothing to do. */
final class SharedWaiting {
    private final SharedTime time;
    private final Inbox inbox;
    private SharedTime.Presence presence;
    private boolean ended;

    SharedWaiting(SharedTime time, Inbox inbox) {
        this.time = time;
        this.inbox = inbox;
    }

    SharedTime time() {
        return time;
    }

    /** It is under way, from now on or again: a message has come. Whoever brings the message is under way itself. */
    synchronized void stir() {
        if (presence == null && !ended) {
            presence = time.present();
        }
    }

    /** Waits for a message; one comes when it is due, at the latest. */
    Runnable message(Instant due) throws InterruptedException {
        SharedTime.Alarm alarm = due == null ? null : time.alarm(due, () -> inbox.add(() -> {}));
        try {
            rest();
            return inbox.take();
        } finally {
            stir();
            if (alarm != null) {
                alarm.cancel();
            }
        }
    }

    private synchronized void rest() {
        if (presence != null && inbox.isEmpty()) {
            presence.close();
            presence = null;
        }
    }

    synchronized void end() {
        ended = true;
        if (presence != null) {
            presence.close();
            presence = null;
        }
    }
}
