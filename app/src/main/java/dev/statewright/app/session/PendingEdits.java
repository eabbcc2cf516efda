package dev.statewright.app.session;

import java.util.ArrayList;
import java.util.List;

/** Input that views hold back for a moment, as typing in the code view is, and hand in when somebody needs it. */
final class PendingEdits {

    private final List<Runnable> commits = new ArrayList<>();
    private boolean committing;

    void add(Runnable commit) {
        commits.add(commit);
    }

    void remove(Runnable commit) {
        commits.remove(commit);
    }

    /** Asks all views to hand in what they hold back. */
    void commit() {
        if (committing) {
            // A view hands in by a command, which asks for pending edits in its turn.
            return;
        }
        committing = true;
        try {
            List.copyOf(commits).forEach(Runnable::run);
        } finally {
            committing = false;
        }
    }
}
