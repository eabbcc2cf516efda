/**
 * Step Functions called by a workflow: {@code states:startExecution} in all its patterns, and {@code aws-sdk:sfn} actions. The calls go to
 * the Step Functions API of this process.
 */
package dev.statewright.runtime.nested;
