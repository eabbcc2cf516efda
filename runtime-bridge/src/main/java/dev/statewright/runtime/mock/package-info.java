/** Answers of tasks from a file, in the format of Step Functions Local. */
package dev.statewright.runtime.mock;
