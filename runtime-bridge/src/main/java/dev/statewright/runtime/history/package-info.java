/** History events as Step Functions has them, and the JSON values that pass through an execution. */
package dev.statewright.runtime.history;
