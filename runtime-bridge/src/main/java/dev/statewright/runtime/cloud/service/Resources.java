package dev.statewright.runtime.cloud.service;

/** Reads the ARNs of resources. */
public final class Resources {
    private Resources() {}

    /** The service that an ARN names: {@code lambda}, {@code states} …; empty where it is no ARN. */
    public static String service(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length == 6 && parts[0].equals("arn") ? parts[2] : "";
    }

    /** What stands behind the last colon or slash: the name of most resources. */
    public static String name(String arn) {
        return arn.substring(Math.max(arn.lastIndexOf(':'), arn.lastIndexOf('/')) + 1);
    }
}
