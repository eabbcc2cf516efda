package dev.statewright.runtime.plan;

/**
 * One retrier with the defaults filled in.
 *
 * @param interval seconds before the first retry
 * @param maxDelay the longest delay in seconds; infinite where none is written
 * @param jitter whether the delay is drawn from 0 to the computed one
 */
public record RetrierPlan(
        ErrorMatch match, double interval, int maxAttempts, double backoffRate, double maxDelay, boolean jitter) {
    /** Seconds before the next attempt, after so many retries already. */
    public double delay(int retries) {
        return Math.min(maxDelay, interval * Math.pow(backoffRate, retries));
    }
}
