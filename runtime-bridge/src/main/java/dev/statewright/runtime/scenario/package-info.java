/**
 * Scenarios: runs with an expected outcome, in files beside the workflow, and what of the workflow they cover. The format is in
 * docs/scenarios.md.
 */
package dev.statewright.runtime.scenario;
