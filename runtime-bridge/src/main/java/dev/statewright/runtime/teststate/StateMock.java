package dev.statewright.runtime.teststate;

import dev.statewright.runtime.history.Payload;

/** What the state's work is taken to give. */
public sealed interface StateMock {
    record Result(Payload result) implements StateMock {}

    /** @param cause null where none was given */
    record ErrorOutput(String error, String cause) implements StateMock {}
}
