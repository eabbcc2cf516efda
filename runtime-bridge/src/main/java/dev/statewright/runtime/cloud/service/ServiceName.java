package dev.statewright.runtime.cloud.service;

import java.util.Arrays;
import java.util.Optional;

/** The services of a workspace. */
public enum ServiceName {
    DYNAMODB("dynamodb", "Amazon DynamoDB"),
    SQS("sqs", "Amazon SQS"),
    SNS("sns", "Amazon SNS"),
    EVENTS("events", "Amazon EventBridge"),
    LAMBDA("lambda", "AWS Lambda"),
    STATES("states", "AWS Step Functions"),
    LOGS("logs", "Amazon CloudWatch Logs"),
    METRICS("monitoring", "Amazon CloudWatch"),
    S3("s3", "Amazon S3");

    private final String scope;
    private final String title;

    ServiceName(String scope, String title) {
        this.scope = scope;
        this.title = title;
    }

    /** As signatures name it, and ARNs mostly do. */
    public String scope() {
        return scope;
    }

    /** As people know it. */
    public String title() {
        return title;
    }

    public static Optional<ServiceName> ofScope(String scope) {
        return Arrays.stream(values()).filter(name -> name.scope.equals(scope)).findFirst();
    }
}
