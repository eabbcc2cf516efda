package dev.statewright.runtime.cloud.aws;

import dev.statewright.model.catalog.ActionCatalog;
import dev.statewright.model.catalog.CatalogAction;
import dev.statewright.model.catalog.CatalogService;
import dev.statewright.model.catalog.ServiceNames;
import dev.statewright.runtime.task.TaskResource;
import dev.statewright.runtime.task.TaskResource.LambdaFunction;
import dev.statewright.runtime.task.TaskResource.ServiceIntegration;
import java.util.Map;
import java.util.Optional;

/**
 * The operation of AWS that a Task's resource stands for.
 *
 * @param command of the CLI for the service
 * @param operation {@code GetItem}
 * @param errors what the names of its errors begin with
 * @param optimized whether it is one of Step Functions' own integrations
 */
record AwsCall(String command, String operation, String errors, boolean optimized) {
    /** Error names of Step Functions' own integrations, as its documentation and recordings have them. */
    private static final Map<String, String> OPTIMIZED = Map.ofEntries(
            Map.entry("athena", "Athena"),
            Map.entry("batch", "Batch"),
            Map.entry("bedrock", "Bedrock"),
            Map.entry("codebuild", "CodeBuild"),
            Map.entry("databrew", "DataBrew"),
            Map.entry("dynamodb", "DynamoDB"),
            Map.entry("ecs", "ECS"),
            Map.entry("eks", "EKS"),
            Map.entry("emr-containers", "EMRContainers"),
            Map.entry("emr-serverless", "EMRServerless"),
            Map.entry("events", "EventBridge"),
            Map.entry("glue", "Glue"),
            Map.entry("lambda", "Lambda"),
            Map.entry("mediaconvert", "MediaConvert"),
            Map.entry("sagemaker", "SageMaker"),
            Map.entry("sns", "SNS"),
            Map.entry("sqs", "SQS"),
            Map.entry("states", "StepFunctions"));

    /** Another operation of the same service. */
    AwsCall to(String otherOperation) {
        return new AwsCall(command, otherOperation, errors, optimized);
    }

    /** Empty where AWS has no operation of that name: an activity, an HTTP Task, a call of a cluster. */
    static Optional<AwsCall> of(TaskResource resource) {
        return switch (resource) {
            case LambdaFunction _ -> Optional.of(new AwsCall("lambda", "Invoke", "Lambda", true));
            case ServiceIntegration service -> of(service);
            case TaskResource.Activity _, TaskResource.Unknown _ -> Optional.empty();
        };
    }

    private static Optional<AwsCall> of(ServiceIntegration resource) {
        Optional<CatalogAction> action = ActionCatalog.load().find(resource.arn());
        if (action.isEmpty()) {
            return Optional.empty();
        }
        String operation = action.get().operation();
        if (!action.get().optimized()) {
            ServiceNames names = ServiceNames.of(action.get().service());
            return Optional.of(new AwsCall(names.command(), operation, names.errors(), false));
        }
        String id = action.get().service();
        return service(id)
                .filter(service -> OPTIMIZED.containsKey(id) && has(service, action.get()))
                .map(api -> new AwsCall(ServiceNames.of(api).command(), operation, OPTIMIZED.get(id), true));
    }

    private static Optional<String> service(String optimized) {
        return ActionCatalog.load().services().stream()
                .filter(service -> service.optimized() && service.id().equals(optimized))
                .map(CatalogService::api)
                .filter(api -> !api.isEmpty())
                .findFirst();
    }

    /** Whether the API has an operation of that name, and not only Step Functions. */
    private static boolean has(String api, CatalogAction action) {
        return ActionCatalog.load().services().stream()
                .filter(service -> !service.optimized() && service.id().equals(api))
                .flatMap(service -> service.actions().stream())
                .anyMatch(each -> each.name().equalsIgnoreCase(action.name()));
    }
}
