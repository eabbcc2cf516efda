package dev.statewright.runtime.cloud.sqs;

/** A queue's name in the forms that it comes in. */
public final class QueueNames {
    private QueueNames() {}

    /** From an ARN, a URL or the name itself. */
    public static String of(String arnOrUrl) {
        int from = arnOrUrl.startsWith("arn:") ? arnOrUrl.lastIndexOf(':') : arnOrUrl.lastIndexOf('/');
        return arnOrUrl.substring(from + 1);
    }
}
