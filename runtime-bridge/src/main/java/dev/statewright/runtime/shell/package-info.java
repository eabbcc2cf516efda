/** What surrounds one execution: its thread, its clock, its tasks, its journal. */
package dev.statewright.runtime.shell;
