package dev.statewright.runtime.execution;

/** A Distributed Map's run: what it tolerates, and how many children failed. */
final class MapRun {
    final String arn;
    final long startedEvent;
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
