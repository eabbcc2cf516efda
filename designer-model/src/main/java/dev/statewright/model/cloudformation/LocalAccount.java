package dev.statewright.model.cloudformation;

/**
 * The account that templates are resolved for. There is none behind it; the values only make ARNs complete.
 *
 * @param stackName the value of {@code AWS::StackName}
 */
public record LocalAccount(String partition, String region, String accountId, String stackName) {

    public static final LocalAccount DEFAULT = new LocalAccount("aws", "us-east-1", "123456789012", "local");

    /** A template's ARN pattern with this account's values and the resource's name in it. */
    String arn(String pattern, String name) {
        return pattern.replace("{partition}", partition)
                .replace("{region}", region)
                .replace("{account}", accountId)
                .replace("{name}", name);
    }

    String queueUrl(String name) {
        return "https://sqs." + region + ".amazonaws.com/" + accountId + "/" + name;
    }
}
