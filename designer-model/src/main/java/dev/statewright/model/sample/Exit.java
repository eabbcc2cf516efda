package dev.statewright.model.sample;

import java.util.Optional;

/** A way out of a state; without a target it leads out of the scope. */
record Exit(Optional<String> target, Arrival arrival) {}
