/** The one clock of a workspace. */
package dev.statewright.runtime.cloud.time;
