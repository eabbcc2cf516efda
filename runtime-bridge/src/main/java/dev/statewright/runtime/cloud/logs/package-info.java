/** Log groups of CloudWatch Logs. */
package dev.statewright.runtime.cloud.logs;
