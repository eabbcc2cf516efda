package dev.statewright.model.catalog;

/**
 * A parameter of an action, or a member of a structure.
 *
 * @param name as Step Functions wants it: beginning with a capital
 */
public record Parameter(String name, boolean required, ParameterType type) {}
