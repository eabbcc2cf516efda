/** What the workspace counts, over time. */
package dev.statewright.runtime.cloud.metrics;
