package dev.statewright.model.diagnostic;

/** Something that must hold of a state by itself. */
@FunctionalInterface
interface StateRule {

    void check(StateSite state, Machine machine);
}
