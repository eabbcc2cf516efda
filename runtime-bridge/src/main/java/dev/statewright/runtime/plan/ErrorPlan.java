package dev.statewright.runtime.plan;

/** A state's retriers and catchers in order. */
public record ErrorPlan(RetrierPlan[] retriers, CatcherPlan[] catchers) {
    public static final ErrorPlan NONE = new ErrorPlan(new RetrierPlan[0], new CatcherPlan[0]);
}
