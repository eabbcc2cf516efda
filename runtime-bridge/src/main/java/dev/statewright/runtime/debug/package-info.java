/**
 * The debugger: breakpoints, steps, changes at a stop, going back. Give a {@link dev.statewright.runtime.debug.Debugger} to an
 * {@link dev.statewright.runtime.service.ExecutionService} (and to the workspace's Step Functions, for nested executions); each execution
 * that is started then has a {@link dev.statewright.runtime.debug.DebugSession}.
 */
package dev.statewright.runtime.debug;
