package dev.statewright.app.inspector.field;

/** Whether parameters are shown as a form or as JSON; the user's choice stays from state to state. */
public final class ParameterMode {

    private final Runnable changed;
    private boolean json;

    /** @param changed called when the user has chosen otherwise */
    public ParameterMode(Runnable changed) {
        this.changed = changed;
    }

    boolean isJson() {
        return json;
    }

    void choose(boolean asJson) {
        if (json != asJson) {
            json = asJson;
            changed.run();
        }
    }
}
