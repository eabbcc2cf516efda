package dev.statewright.app.run.start;

import java.util.Locale;

/** Who answers a Task state in a run of the window. */
public enum Answerer {
    /** The chosen test case of a mock file. */
    MOCK,
    /** What the workspace has: its functions, its services, its other workflows; nobody, where there is nothing. */
    WORKSPACE,
    /** The user, in the window. */
    HAND,
    /** AWS itself, with the user's own profile. */
    AWS;

    /** As keys of texts have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
