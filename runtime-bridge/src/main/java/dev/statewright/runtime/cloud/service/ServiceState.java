package dev.statewright.runtime.cloud.service;

import java.util.OptionalInt;

/** How a service stands. */
public sealed interface ServiceState {
    /** Nobody has needed it yet. */
    record Stopped() implements ServiceState {}

    /** @param progress what is being done, in a few words */
    record Starting(String progress) implements ServiceState {}

    /** @param port on 127.0.0.1; empty where it has none of its own */
    record Running(OptionalInt port) implements ServiceState {}

    /** @param sentence why, and what to do */
    record Failed(String sentence) implements ServiceState {}
}
