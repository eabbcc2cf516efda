package dev.statewright.app.panel;

import dev.statewright.app.words.Words;
import java.util.Locale;

/** What a panel's tabs are about; those of a group stand together, the groups in this order. */
public enum TabGroup {
    /** The execution that is started, watched or looked at. */
    RUN,
    /** The workflow itself: what is wrong with it, its values, its data. */
    WORKFLOW,
    /** What is expected of runs, and what they are given instead of the cloud. */
    TEST,
    /** The services of the workspace. */
    SERVICES;

    /** Its name for people. */
    public String text() {
        return Words.text("studio.tabs-" + name().toLowerCase(Locale.ROOT));
    }
}
