/** EventBridge: buses, rules, targets and schedules. */
package dev.statewright.runtime.cloud.events;
