/** What Task states ask for, and who answers. */
package dev.statewright.runtime.task;
