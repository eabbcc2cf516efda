package dev.statewright.model.cloud;

/**
 * Something of a workspace that can be looked at by itself.
 *
 * @param name as it is deployed; of a rule with its bus, {@code BUS/RULE}; empty where there is only one
 */
public record CloudResource(Kind kind, String name) {

    /** What a resource is, in the order in which people look for it. */
    public enum Kind {
        /** The workspace as a whole: how its services stand, what of its template is not here. */
        WORKSPACE,
        WORKFLOW,
        FUNCTION,
        TABLE,
        QUEUE,
        TOPIC,
        BUS,
        RULE,
        LOG_GROUP,
        BUCKET,
        ACTIVITY,
        /** Everything that is counted. */
        METRICS
    }

    public static final CloudResource WORKSPACE = new CloudResource(Kind.WORKSPACE, "");
    public static final CloudResource METRICS = new CloudResource(Kind.METRICS, "");

    /** The rule of a bus. */
    public static CloudResource rule(String bus, String rule) {
        return new CloudResource(Kind.RULE, bus + "/" + rule);
    }

    /** What stands behind the last slash: the rule's own name. */
    public String lastName() {
        return kind == Kind.RULE ? name.substring(name.indexOf('/') + 1) : name;
    }

    /** Of a rule, the name of its bus. */
    public String bus() {
        return kind == Kind.RULE ? name.substring(0, name.indexOf('/')) : name;
    }
}
