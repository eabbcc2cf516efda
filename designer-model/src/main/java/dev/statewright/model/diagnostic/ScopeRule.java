package dev.statewright.model.diagnostic;

/** Something that must hold of the states of a scope together. */
@FunctionalInterface
interface ScopeRule {

    void check(ScopeFlow flow);
}
