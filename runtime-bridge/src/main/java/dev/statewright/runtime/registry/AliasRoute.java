package dev.statewright.runtime.registry;

/**
 * A version to which an alias leads.
 *
 * @param weight the share of executions, in percent
 */
public record AliasRoute(String versionArn, int weight) {}
