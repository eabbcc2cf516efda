package dev.statewright.model.cloud;

/** An SNS topic. */
public record TopicResource(String logicalId, String name, String arn) {

    public boolean isFifo() {
        return name.endsWith(".fifo");
    }
}
