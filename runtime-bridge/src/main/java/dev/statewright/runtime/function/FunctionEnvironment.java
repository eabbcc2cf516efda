package dev.statewright.runtime.function;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.workspace.FunctionEntry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/** What a function can know of itself: {@code process.env} and the context object. AWS Lambda developer guide, "Environment variables". */
final class FunctionEnvironment {

    private static final String LATEST = "$LATEST";

    private final FunctionEntry function;
    private final String logStream;

    /** @param instanceId 32 hexadecimal digits that name the instance */
    FunctionEnvironment(FunctionEntry function, LocalDate day, String instanceId) {
        this.function = function;
        logStream = DateTimeFormatter.ofPattern("yyyy/MM/dd").format(day) + "/[" + LATEST + "]" + instanceId;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** The runtime's own variables, then the function's, which may not replace them. */
    Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>(function.environment());
        variables.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", LATEST);
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(function.memoryMegabytes()));
        variables.put("AWS_LAMBDA_LOG_GROUP_NAME", logGroup());
        variables.put("AWS_LAMBDA_LOG_STREAM_NAME", logStream);
        variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + function.runtime());
        variables.put("AWS_REGION", region());
        variables.put("AWS_DEFAULT_REGION", region());
        variables.put("LAMBDA_TASK_ROOT", CodeFolder.TASK_ROOT);
        variables.put("_HANDLER", function.handler());
        variables.put("TZ", ":UTC");
        return variables;
    }

    /** The context object's plain fields as JSON. */
    String facts(String requestId) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("functionVersion", LATEST)
                .put("functionName", function.name())
                .put("memoryLimitInMB", String.valueOf(function.memoryMegabytes()))
                .put("logGroupName", logGroup())
                .put("logStreamName", logStream)
                .put("invokedFunctionArn", function.arn())
                .put("awsRequestId", requestId);
        return facts.toString();
    }

    private String logGroup() {
        return "/aws/lambda/" + function.name();
    }

    private String region() {
        String[] parts = function.arn().split(":", 5);
        return parts.length == 5 ? parts[3] : "us-east-1";
    }
}
