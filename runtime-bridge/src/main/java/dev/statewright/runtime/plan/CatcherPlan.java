package dev.statewright.runtime.plan;

import dev.statewright.runtime.expression.Template;

/** One catcher. {@code output} and {@code assign} are null where nothing is written. */
public record CatcherPlan(ErrorMatch match, StatePlan next, ResultPlace place, Template output, Template assign) {}
