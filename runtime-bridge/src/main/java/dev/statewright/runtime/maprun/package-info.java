/** What there is to see of Map Runs and their child executions, while they run and afterwards. */
package dev.statewright.runtime.maprun;
