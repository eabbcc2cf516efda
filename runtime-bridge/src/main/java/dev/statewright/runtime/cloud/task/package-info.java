/** What Task states ask of the workspace's services. */
package dev.statewright.runtime.cloud.task;
