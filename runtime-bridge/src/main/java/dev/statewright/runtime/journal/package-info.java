/** Journals of executions as files: signals as JSON, one a line. */
package dev.statewright.runtime.journal;
