/**
 * The interpreter: a deterministic loop over explicit frames. Signals come in, history events and effects go out. It owns no threads and
 * reads no clock; times and random numbers come from the signals, so the same signals give the same history.
 */
package dev.statewright.runtime.execution;
