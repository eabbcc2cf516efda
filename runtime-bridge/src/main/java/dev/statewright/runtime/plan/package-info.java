/** A workflow compiled for running: paths parsed, templates compiled, successors direct references. */
package dev.statewright.runtime.plan;
