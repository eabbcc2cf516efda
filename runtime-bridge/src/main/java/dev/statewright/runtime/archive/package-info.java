/** Executions that are over, kept beside the workspace so that they can be looked at again. */
package dev.statewright.runtime.archive;
