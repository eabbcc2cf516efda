package dev.statewright.runtime.registry;

/**
 * Makes the names of resources of one account in one region.
 *
 * @param account twelve digits
 */
public record Arns(String region, String account) {

    public String machine(String name) {
        return resource("stateMachine", name);
    }

    public String activity(String name) {
        return resource("activity", name);
    }

    private String resource(String kind, String name) {
        return "arn:aws:states:" + region + ":" + account + ":" + kind + ":" + name;
    }
}
