/** Calls of AWS itself, through the user's own {@code aws} command and profile, for states whose author says so. */
package dev.statewright.runtime.cloud.aws;
