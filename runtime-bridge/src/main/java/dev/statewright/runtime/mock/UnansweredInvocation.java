package dev.statewright.runtime.mock;

/** An invocation of a state has no answer while later ones have. */
public final class UnansweredInvocation extends InvalidMockFile {
    private final String state;
    private final int invocation;

    /** @param invocation from 0 */
    UnansweredInvocation(String state, int invocation) {
        super("The state \"" + state + "\" has no answer for its invocation " + invocation
                + " then. Number them from 0 without gaps.");
        this.state = state;
        this.invocation = invocation;
    }

    public String state() {
        return state;
    }

    /** From 0. */
    public int invocation() {
        return invocation;
    }
}
