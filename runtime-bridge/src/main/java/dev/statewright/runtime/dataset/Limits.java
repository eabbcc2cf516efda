package dev.statewright.runtime.dataset;

/**
 * Step Functions' quotas for datasets. Step Functions Developer Guide, "ItemReader (Map)".
 *
 * @param fileBytes of one file
 * @param itemBytes of one item
 */
public record Limits(long fileBytes, long itemBytes) {
    public static final Limits STEP_FUNCTIONS = new Limits(10L << 30, 8L << 20);

    public static final Limits NONE = new Limits(Long.MAX_VALUE, Long.MAX_VALUE);

    void checkFile(long bytes, String source) {
        if (bytes > fileBytes) {
            throw new UnreadableDataset(source + " has " + bytes + " bytes: more than the " + fileBytes
                    + " bytes that a file of a dataset may have.");
        }
    }

    void checkItem(long bytes, String source) {
        if (bytes > itemBytes) {
            throw new UnreadableDataset("An item of " + source + " has " + bytes + " bytes: more than the " + itemBytes
                    + " bytes that an item may have.");
        }
    }
}
