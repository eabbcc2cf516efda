/** Topics and their subscriptions. */
package dev.statewright.runtime.cloud.sns;
