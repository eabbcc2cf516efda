package dev.statewright.runtime.function;

/** A function that is loaded: used by one thread at a time, for one invocation after the other. */
interface WarmInstance extends AutoCloseable {
    /** Whether it survived its invocations so far. */
    boolean isAlive();

    /** Whether its code is still what the files say. */
    boolean isUpToDate();

    /**
     * Runs the handler and waits for its result; before the first time, loads it.
     *
     * @param event JSON text
     * @param call through which others can end it
     */
    InvocationResult invoke(String requestId, String event, Call call);

    @Override
    void close();
}
