/** The state machines of a workspace as the local Step Functions has them. */
package dev.statewright.runtime.workspace;
