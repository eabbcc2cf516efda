/**
 * Tells from a history how the states of a workflow stand: for a run under way, one that is kept, or one exported from AWS. Events belong to
 * a state by the chain of their {@code previousEventId}; where that leads nowhere, by the state's name.
 */
package dev.statewright.runtime.inspect;
