package dev.statewright.icons;

/** Icons of services a Task can call. They are our own glyphs, not the marks of their owners. */
public final class ServiceIcons {

    public static final IconKey LAMBDA = key("lambda");
    public static final IconKey DYNAMODB = key("dynamodb");
    public static final IconKey SQS = key("sqs");
    public static final IconKey SNS = key("sns");
    public static final IconKey EVENTBRIDGE = key("eventbridge");
    public static final IconKey STEP_FUNCTIONS = key("step-functions");
    public static final IconKey S3 = key("s3");
    public static final IconKey ECS = key("ecs");
    public static final IconKey BATCH = key("batch");
    public static final IconKey GLUE = key("glue");
    public static final IconKey ATHENA = key("athena");
    public static final IconKey SAGEMAKER = key("sagemaker");
    public static final IconKey EMR = key("emr");
    public static final IconKey CODEBUILD = key("codebuild");
    public static final IconKey API_GATEWAY = key("api-gateway");
    public static final IconKey HTTP = key("http");
    public static final IconKey BEDROCK = key("bedrock");
    public static final IconKey REDSHIFT = key("redshift");
    public static final IconKey EKS = key("eks");
    public static final IconKey MEDIACONVERT = key("mediaconvert");
    public static final IconKey ACTIVITY = key("activity");
    public static final IconKey SECRETS = key("secrets");
    public static final IconKey CLOUDWATCH = key("cloudwatch");
    public static final IconKey EC2 = key("ec2");
    public static final IconKey RDS = key("rds");
    public static final IconKey KINESIS = key("kinesis");
    public static final IconKey REKOGNITION = key("rekognition");
    public static final IconKey TEXTRACT = key("textract");
    public static final IconKey CLOUDFORMATION = key("cloudformation");
    public static final IconKey COGNITO = key("cognito");
    public static final IconKey GENERIC = key("generic");

    private ServiceIcons() {}

    /**
     * The icon for a Task's {@code Resource}: the service's own glyph, else that of its category, else
     * {@link #GENERIC}.
     *
     * @param resource an ARN as written in the definition, with or without {@code ${...}} placeholders
     */
    public static IconKey forResource(String resource) {
        return switch (TaskResource.parse(resource)) {
            case TaskResource.ServiceCall call ->
                KnownService.withId(call.serviceId()).map(KnownService::icon).orElse(GENERIC);
            case TaskResource.Function _ -> LAMBDA;
            case TaskResource.Activity _ -> ACTIVITY;
            case TaskResource.Unresolved _ -> GENERIC;
        };
    }

    private static IconKey key(String name) {
        return new IconKey("service", name);
    }
}
