/** The runtime's front door: start executions, watch them, answer their task tokens. */
package dev.statewright.runtime.service;
