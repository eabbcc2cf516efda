package dev.statewright.model.asl;

/** A state without a type, or of a type that ASL does not have. It is drawn and kept, and can be edited as JSON. */
public record UnknownState(Common common) implements State {}
