/** What Step Functions writes to CloudWatch Logs for a state machine with a logging configuration. */
package dev.statewright.runtime.log;
