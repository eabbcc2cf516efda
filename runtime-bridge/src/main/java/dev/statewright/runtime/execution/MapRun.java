package dev.statewright.runtime.execution;

/** A Distributed Map's run: what it tolerates, and how many children failed. */
final class MapRun {
    final String arn;
    /** The run's first event, or the one that redrove it. */
    long startedEvent;
    private final double toleratedCount;
    private final double toleratedPercentage;
    private int failed;

    /** Negative tolerances mean that none is written. */
    MapRun(String arn, long startedEvent, double toleratedCount, double toleratedPercentage) {
        this.arn = arn;
        this.startedEvent = startedEvent;
        this.toleratedCount = toleratedCount;
        this.toleratedPercentage = toleratedPercentage;
    }

    /** Begins once more: no child has failed yet. */
    void redriven(long event) {
        startedEvent = event;
        failed = 0;
    }

    /** Counts a failure; true where it is one too many. */
    boolean fail(int total) {
        failed++;
        if (toleratedCount < 0 && toleratedPercentage < 0) {
            return true;
        }
        return toleratedCount >= 0 && failed > toleratedCount
                || toleratedPercentage >= 0 && failed * 100.0 > toleratedPercentage * total;
    }
}
