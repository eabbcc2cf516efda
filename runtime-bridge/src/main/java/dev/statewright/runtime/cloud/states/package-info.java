/** Step Functions as one of the workspace's services. */
package dev.statewright.runtime.cloud.states;
