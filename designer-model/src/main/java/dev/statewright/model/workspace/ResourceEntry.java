package dev.statewright.model.workspace;

/**
 * Something else that the template declares and that workflows talk to.
 *
 * @param logicalId its name in the template
 * @param name as it is deployed: the name that is written, or the logical id
 */
public record ResourceEntry(String logicalId, Kind kind, String name) {

    /** What a resource is. */
    public enum Kind {
        TABLE,
        QUEUE,
        TOPIC,
        BUS,
        RULE,
        BUCKET,
        ACTIVITY
    }
}
