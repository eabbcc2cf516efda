package dev.statewright.runtime.plan;

import dev.statewright.runtime.condition.Condition;
import dev.statewright.runtime.expression.Template;

/** One rule of a Choice state. {@code output} and {@code assign} are null where nothing is written. */
public record RulePlan(Condition condition, StatePlan next, Template output, Template assign) {}
