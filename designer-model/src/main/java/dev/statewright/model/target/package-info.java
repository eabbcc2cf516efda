/** Who answers a state's calls when its workflow runs on this machine: what the workspace has, or AWS, where the author says so. */
package dev.statewright.model.target;
