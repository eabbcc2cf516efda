package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.registry.RegisteredExecution;
import dev.statewright.runtime.service.RunningExecution;
import java.time.Duration;
import java.util.Optional;

/** Executions as answers show them. */
final class ExecutionAnswers {
    /** Express executions are billed by steps of 100 milliseconds and of 64 megabytes. */
    private static final long BILLED_STEP = 100;

    private static final int BILLED_MEMORY = 64;

    private ExecutionAnswers() {}

    static ObjectNode summary(RegisteredExecution execution) {
        ObjectNode answer = common(execution);
        answer.put("redriveCount", execution.run().redriveCount());
        execution.run().redriveDate().ifPresent(date -> answer.set("redriveDate", Dates.of(date)));
        return answer;
    }

    private static ObjectNode common(RegisteredExecution execution) {
        RunningExecution run = execution.run();
        ObjectNode answer = Json.NODES.objectNode();
        answer.put("executionArn", run.arn());
        answer.put("stateMachineArn", execution.machine().arn());
        answer.put("name", run.name());
        answer.put("status", run.status().name());
        answer.set("startDate", Dates.of(run.startDate()));
        run.stopDate().ifPresent(date -> answer.set("stopDate", Dates.of(date)));
        execution.versionArn().ifPresent(arn -> answer.put("stateMachineVersionArn", arn));
        execution.aliasArn().ifPresent(arn -> answer.put("stateMachineAliasArn", arn));
        return answer;
    }

    private static void data(ObjectNode answer, RunningExecution run) {
        answer.put("input", run.input());
        answer.putObject("inputDetails").put("included", true);
        run.output().ifPresent(output -> {
            answer.put("output", output);
            answer.putObject("outputDetails").put("included", true);
        });
        run.error().ifPresent(error -> answer.put("error", error));
        run.cause().ifPresent(cause -> answer.put("cause", cause));
    }

    /** @param notRedrivable why it cannot be redriven; empty where it can be */
    static ObjectNode describe(RegisteredExecution execution, Optional<String> notRedrivable) {
        ObjectNode answer = summary(execution);
        data(answer, execution.run());
        answer.put("redriveStatus", notRedrivable.isPresent() ? "NOT_REDRIVABLE" : "REDRIVABLE");
        notRedrivable.ifPresent(reason -> answer.put("redriveStatusReason", reason));
        return answer;
    }

    static ObjectNode sync(RegisteredExecution execution) {
        RunningExecution run = execution.run();
        ObjectNode answer = common(execution);
        data(answer, run);
        long millis =
                Duration.between(run.startDate(), run.stopDate().orElseThrow()).toMillis();
        answer.putObject("billingDetails")
                .put("billedMemoryUsedInMB", BILLED_MEMORY)
                .put("billedDurationInMilliseconds", Math.max(1, Math.ceilDiv(millis, BILLED_STEP)) * BILLED_STEP);
        return answer;
    }
}
