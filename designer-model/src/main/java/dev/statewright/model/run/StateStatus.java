package dev.statewright.model.run;

/** How a state stands in a run, as the graph inspector shows it. */
public enum StateStatus {
    NOT_STARTED("not-started"),
    IN_PROGRESS("in-progress"),
    SUCCEEDED("succeeded"),
    /** Failed, and a catcher took the error: the run goes on. */
    CAUGHT("caught"),
    FAILED("failed"),
    CANCELLED("cancelled");

    private final String word;

    StateStatus(String word) {
        this.word = word;
    }

    /** As pictures, style classes and scripts name it. */
    public String word() {
        return word;
    }
}
