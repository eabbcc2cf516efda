package dev.statewright.runtime.execution;

/**
 * How many items of a Map Run may fail. Where neither is given, none may; 0 is as good as none given. Step Functions Developer Guide,
 * "Setting failure thresholds for Distributed Map states".
 *
 * @param percentage of all items, 0 to 100
 */
record Tolerance(long count, double percentage) {
    /** @param total how many items there are; negative where that is not known yet */
    boolean isExceeded(long failed, long total) {
        if (count == 0 && percentage == 0) {
            return failed > 0;
        }
        return count > 0 && failed > count || percentage > 0 && total >= 0 && failed * 100.0 > percentage * total;
    }
}
