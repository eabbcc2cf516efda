package dev.statewright.runtime.cloud.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.task.TaskResource;
import dev.statewright.runtime.task.TaskResource.Pattern;
import dev.statewright.runtime.task.TaskResource.ServiceIntegration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a job that a {@code .sync} Task began is asked after and ended, in Step Functions' names. Step Functions Developer Guide, "Run a Job
 * (.sync)" and the pages of the services; each service's API reference for its statuses.
 *
 * @param describe the operation that tells how it goes
 * @param describing its request, from the Task's parameters and the answer that began the job
 * @param output the Task's output, from the answer of {@code describe}
 * @param hasEnded of the output
 * @param hasSucceeded of the output of a job that has ended
 * @param stop the operation that ends it
 * @param stopping its request, as for {@code describing}
 */
record AwsJob(
        String describe,
        BiFunction<JsonNode, JsonNode, ObjectNode> describing,
        Function<JsonNode, JsonNode> output,
        Predicate<JsonNode> hasEnded,
        Predicate<JsonNode> hasSucceeded,
        String stop,
        BiFunction<JsonNode, JsonNode, ObjectNode> stopping) {

    /** Empty where it is not known how the job goes on. */
    static Optional<AwsJob> of(TaskResource resource) {
        return resource instanceof ServiceIntegration service
                ? Optional.ofNullable(of(service.service() + ":" + service.action(), service.pattern()))
                : Optional.empty();
    }

    private static AwsJob of(String action, Pattern pattern) {
        return switch (action) {
            case "states:startExecution" -> execution(pattern);
            case "glue:startJobRun" -> glueJobRun();
            case "batch:submitJob" -> batchJob();
            case "ecs:runTask" -> containerTask();
            case "codebuild:startBuild" -> build();
            case "athena:startQueryExecution" -> query();
            default -> null;
        };
    }

    private static AwsJob execution(Pattern pattern) {
        BiFunction<JsonNode, JsonNode, ObjectNode> named =
                (_, begun) -> object("ExecutionArn", begun.path("ExecutionArn"));
        return new AwsJob(
                "DescribeExecution",
                named,
                described -> pattern == Pattern.SYNC_2 ? parsed(described) : described,
                described -> !described.path("Status").asText().equals("RUNNING"),
                described -> described.path("Status").asText().equals("SUCCEEDED"),
                "StopExecution",
                named);
    }

    private static JsonNode parsed(JsonNode described) {
        ObjectNode json = described.deepCopy();
        for (String member : Set.of("Input", "Output")) {
            if (json.path(member).isTextual()) {
                json.set(member, Json.readTrusted(json.path(member).asText()));
            }
        }
        return json;
    }

    private static AwsJob glueJobRun() {
        return byStatus(
                "GetJobRun",
                (asked, begun) -> object("JobName", asked.path("JobName")).set("RunId", begun.path("JobRunId")),
                answer -> answer.path("JobRun"),
                run -> run.path("JobRunState").asText(),
                Set.of("SUCCEEDED"),
                Set.of("FAILED", "ERROR", "TIMEOUT", "STOPPED", "EXPIRED"),
                "BatchStopJobRun",
                (asked, begun) ->
                        object("JobName", asked.path("JobName")).set("JobRunIds", list(begun.path("JobRunId"))));
    }

    private static AwsJob batchJob() {
        return byStatus(
                "DescribeJobs",
                (_, begun) -> object("Jobs", list(begun.path("JobId"))),
                answer -> answer.path("Jobs").path(0),
                job -> job.path("Status").asText(),
                Set.of("SUCCEEDED"),
                Set.of("FAILED"),
                "TerminateJob",
                (_, begun) ->
                        object("JobId", begun.path("JobId")).put("Reason", "The execution no longer waits for it."));
    }

    private static AwsJob containerTask() {
        Function<JsonNode, JsonNode> arn = begun -> begun.path("Tasks").path(0).path("TaskArn");
        return new AwsJob(
                "DescribeTasks",
                (asked, begun) -> within(asked, object("Tasks", list(arn.apply(begun)))),
                answer -> answer.path("Tasks").path(0),
                task -> task.path("LastStatus").asText().equals("STOPPED"),
                AwsJob::allEndedWell,
                "StopTask",
                (asked, begun) -> within(asked, object("Task", arn.apply(begun))));
    }

    private static ObjectNode within(JsonNode asked, ObjectNode request) {
        return asked.has("Cluster") ? request.set("Cluster", asked.path("Cluster")) : request;
    }

    private static boolean allEndedWell(JsonNode task) {
        for (JsonNode container : task.path("Containers")) {
            if (container.path("ExitCode").asInt(-1) != 0) {
                return false;
            }
        }
        return !task.path("Containers").isEmpty();
    }

    private static AwsJob build() {
        Function<JsonNode, JsonNode> id = begun -> begun.path("Build").path("Id");
        return byStatus(
                "BatchGetBuilds",
                (_, begun) -> object("Ids", list(id.apply(begun))),
                answer -> object("Build", answer.path("Builds").path(0)),
                described -> described.path("Build").path("BuildStatus").asText(),
                Set.of("SUCCEEDED"),
                Set.of("FAILED", "FAULT", "TIMED_OUT", "STOPPED"),
                "StopBuild",
                (_, begun) -> object("Id", id.apply(begun)));
    }

    private static AwsJob query() {
        BiFunction<JsonNode, JsonNode, ObjectNode> named =
                (_, begun) -> object("QueryExecutionId", begun.path("QueryExecutionId"));
        return byStatus(
                "GetQueryExecution",
                named,
                answer -> answer,
                described -> described
                        .path("QueryExecution")
                        .path("Status")
                        .path("State")
                        .asText(),
                Set.of("SUCCEEDED"),
                Set.of("FAILED", "CANCELLED"),
                "StopQueryExecution",
                named);
    }

    private static AwsJob byStatus(
            String describe,
            BiFunction<JsonNode, JsonNode, ObjectNode> describing,
            Function<JsonNode, JsonNode> output,
            Function<JsonNode, String> status,
            Set<String> good,
            Set<String> bad,
            String stop,
            BiFunction<JsonNode, JsonNode, ObjectNode> stopping) {
        return new AwsJob(
                describe,
                describing,
                output,
                described -> good.contains(status.apply(described)) || bad.contains(status.apply(described)),
                described -> good.contains(status.apply(described)),
                stop,
                stopping);
    }

    private static ObjectNode object(String member, JsonNode value) {
        return Json.NODES.objectNode().set(member, value);
    }

    private static JsonNode list(JsonNode item) {
        return Json.NODES.arrayNode().add(item);
    }
}
