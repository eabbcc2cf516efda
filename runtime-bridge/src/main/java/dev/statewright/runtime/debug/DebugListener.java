package dev.statewright.runtime.debug;

/** Told of what happens to sessions, on the execution's thread: be quick. */
public interface DebugListener {
    /** Tells nobody. */
    DebugListener NONE = new DebugListener() {};

    /** An execution was started; nested ones too. */
    default void began(DebugSession session) {}

    /** It stands still. */
    default void stopped(DebugSession session, Stop stop) {}

    /** It goes on. */
    default void wentOn(DebugSession session) {}
}
