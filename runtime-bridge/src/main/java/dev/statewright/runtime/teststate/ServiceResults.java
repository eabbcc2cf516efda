package dev.statewright.runtime.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.task.TaskResource.ServiceIntegration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What the operations of AWS's services answer, from AWS's API models. {@code .ci/service-results.py} makes the file and tells its form.
 * A service is read when it is first asked for.
 */
final class ServiceResults {
    private static final String FILE = "service-results.zip";

    /** Services whose integration has another name than the SDK's. */
    private static final Map<String, String> OPTIMISED = Map.of(
            "states", "sfn",
            "events", "eventbridge",
            "elasticmapreduce", "emr");

    /** What is asked until a job is done. */
    private static final Map<String, String> POLLED = Map.ofEntries(
            Map.entry("sfn:startexecution", "DescribeExecution"),
            Map.entry("athena:startqueryexecution", "GetQueryExecution"),
            Map.entry("batch:submitjob", "DescribeJobs"),
            Map.entry("codebuild:startbuild", "BatchGetBuilds"),
            Map.entry("codebuild:startbuildbatch", "BatchGetBuildBatches"),
            Map.entry("databrew:startjobrun", "DescribeJobRun"),
            Map.entry("ecs:runtask", "DescribeTasks"),
            Map.entry("glue:startjobrun", "GetJobRun"),
            Map.entry("mediaconvert:createjob", "GetJob"),
            Map.entry("sagemaker:createtrainingjob", "DescribeTrainingJob"),
            Map.entry("sagemaker:createtransformjob", "DescribeTransformJob"),
            Map.entry("sagemaker:createprocessingjob", "DescribeProcessingJob"),
            Map.entry("sagemaker:createhyperparametertuningjob", "DescribeHyperParameterTuningJob"),
            Map.entry("sagemaker:createlabelingjob", "DescribeLabelingJob"));

    private static final Map<String, Optional<JsonNode>> READ = new ConcurrentHashMap<>();

    private ServiceResults() {}

    /**
     * The shapes of a service and the one that an integration's result has.
     *
     * @param shapes by name
     */
    record Schema(JsonNode shapes, JsonNode result) {
        JsonNode shape(String name) {
            return shapes.path(name);
        }
    }

    /** Empty where AWS's models say nothing about the result: it comes from a token's holder, or the action has no model. */
    static Optional<Schema> of(ServiceIntegration integration) {
        String written = integration.service().replaceFirst("^aws-sdk:", "");
        String service = OPTIMISED.getOrDefault(written, written.replaceAll("[^a-z0-9]", ""));
        return switch (integration.pattern()) {
            case WAIT_FOR_TASK_TOKEN -> Optional.empty();
            case REQUEST_RESPONSE -> schema(service, integration.action());
            case SYNC, SYNC_2 ->
                Optional.ofNullable(
                                POLLED.get(service + ":" + integration.action().toLowerCase(Locale.ROOT)))
                        .flatMap(operation -> schema(service, operation));
        };
    }

    private static Optional<Schema> schema(String service, String operation) {
        return READ.computeIfAbsent(service, ServiceResults::read).flatMap(model -> {
            for (Map.Entry<String, JsonNode> each : model.path("operations").properties()) {
                if (each.getKey().equalsIgnoreCase(operation) && each.getValue().isTextual()) {
                    JsonNode shapes = model.path("shapes");
                    return Optional.of(
                            new Schema(shapes, shapes.path(each.getValue().textValue())));
                }
            }
            return Optional.empty();
        });
    }

    private static Optional<JsonNode> read(String service) {
        try (InputStream file = ServiceResults.class.getResourceAsStream(FILE);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(service + ".json")) {
                    return Optional.of(Json.read(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
