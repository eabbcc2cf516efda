/** What all local services share: their names, calls, faults and states. */
package dev.statewright.runtime.cloud.service;
