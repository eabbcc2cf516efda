package dev.statewright.model.asl;

/** Ends the scope with success. ASL specification, "Succeed State". */
public record SucceedState(Common common) implements State {}
