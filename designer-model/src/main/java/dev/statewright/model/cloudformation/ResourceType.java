package dev.statewright.model.cloudformation;

import java.util.Arrays;
import java.util.Optional;

/**
 * The resources whose names and ARNs can be known from a template alone. "Return values" in the CloudFormation reference of each type.
 */
public enum ResourceType {
    SERVERLESS_FUNCTION("AWS::Serverless::Function", "FunctionName", Refers.NAME, Arns.FUNCTION),
    FUNCTION("AWS::Lambda::Function", "FunctionName", Refers.NAME, Arns.FUNCTION),
    SERVERLESS_STATE_MACHINE("AWS::Serverless::StateMachine", "Name", Refers.ARN, Arns.STATE_MACHINE),
    STATE_MACHINE("AWS::StepFunctions::StateMachine", "StateMachineName", Refers.ARN, Arns.STATE_MACHINE),
    ACTIVITY(
            "AWS::StepFunctions::Activity",
            "Name",
            Refers.ARN,
            "arn:{partition}:states:{region}:{account}:activity:{name}"),
    TABLE("AWS::DynamoDB::Table", "TableName", Refers.NAME, Arns.TABLE),
    SIMPLE_TABLE("AWS::Serverless::SimpleTable", "TableName", Refers.NAME, Arns.TABLE),
    QUEUE("AWS::SQS::Queue", "QueueName", Refers.QUEUE_URL, "arn:{partition}:sqs:{region}:{account}:{name}"),
    TOPIC("AWS::SNS::Topic", "TopicName", Refers.ARN, "arn:{partition}:sns:{region}:{account}:{name}"),
    BUS("AWS::Events::EventBus", "Name", Refers.NAME, "arn:{partition}:events:{region}:{account}:event-bus/{name}"),
    RULE("AWS::Events::Rule", "Name", Refers.NAME, "arn:{partition}:events:{region}:{account}:rule/{name}"),
    CONNECTION(
            "AWS::Events::Connection",
            "Name",
            Refers.NAME,
            "arn:{partition}:events:{region}:{account}:connection/{name}/local"),
    BUCKET("AWS::S3::Bucket", "BucketName", Refers.NAME, "arn:{partition}:s3:::{name}"),
    ROLE("AWS::IAM::Role", "RoleName", Refers.NAME, "arn:{partition}:iam::{account}:role/{name}"),
    LOG_GROUP(
            "AWS::Logs::LogGroup",
            "LogGroupName",
            Refers.NAME,
            "arn:{partition}:logs:{region}:{account}:log-group:{name}:*"),
    SECRET(
            "AWS::SecretsManager::Secret",
            "Name",
            Refers.ARN,
            "arn:{partition}:secretsmanager:{region}:{account}:secret:{name}");

    /** What {@code Ref} gives. */
    enum Refers {
        NAME,
        ARN,
        QUEUE_URL
    }

    private static final class Arns {
        static final String FUNCTION = "arn:{partition}:lambda:{region}:{account}:function:{name}";
        static final String STATE_MACHINE = "arn:{partition}:states:{region}:{account}:stateMachine:{name}";
        static final String TABLE = "arn:{partition}:dynamodb:{region}:{account}:table/{name}";
    }

    private final String word;
    private final String nameProperty;
    private final Refers refers;
    private final String arnPattern;

    ResourceType(String word, String nameProperty, Refers refers, String arnPattern) {
        this.word = word;
        this.nameProperty = nameProperty;
        this.refers = refers;
        this.arnPattern = arnPattern;
    }

    /** The type of that {@code Type} value, absent where its names cannot be known here. */
    public static Optional<ResourceType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    String nameProperty() {
        return nameProperty;
    }

    Refers refers() {
        return refers;
    }

    String arnPattern() {
        return arnPattern;
    }
}
