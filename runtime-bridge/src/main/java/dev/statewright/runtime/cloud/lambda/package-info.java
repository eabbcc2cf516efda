/** Functions as a service: calls, concurrency, and queues that feed them. */
package dev.statewright.runtime.cloud.lambda;
