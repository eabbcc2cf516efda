package dev.statewright.runtime.cloud.states;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.api.AccountExecutions;
import dev.statewright.runtime.cloud.events.EventBridgeService;
import dev.statewright.runtime.cloud.time.WorkspaceClock;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.registry.RegisteredExecution;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.RunningExecution;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells the default bus when a Standard execution begins and ends, where a rule may want to hear of it. Step Functions Developer Guide,
 * "Automating event delivery from Step Functions to EventBridge".
 */
public final class StatusChanges {
    /** Longer ones are left out of the event. */
    private static final int MOST_BYTES = 248 * 1024;

    private final EventBridgeService events;
    private final WorkspaceClock clock;

    private StatusChanges(EventBridgeService events, WorkspaceClock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Follows the executions that run now, and all that begin. */
    public static void follow(AccountExecutions executions, EventBridgeService events, WorkspaceClock clock) {
        StatusChanges changes = new StatusChanges(events, clock);
        executions.all().stream()
                .filter(each -> each.run().status() == ExecutionStatus.RUNNING)
                .forEach(changes::tellEnd);
        executions.onBegin(each -> {
            if (each.machine().type() == MachineType.STANDARD) {
                changes.tell(each, ExecutionStatus.RUNNING);
                changes.tellEnd(each);
            }
        });
    }

    private void tellEnd(RegisteredExecution execution) {
        execution.run().result().thenAccept(ended -> tell(execution, ended.status()));
    }

    /** The event is on its way before virtual time goes on, and holds nobody up. */
    private void tell(RegisteredExecution execution, ExecutionStatus status) {
        boolean wanted = events.rules().stream()
                .anyMatch(rule -> rule.bus().equals("default") && rule.pattern().isPresent() && rule.enabled());
        if (wanted) {
            WorkspaceClock.Work work = clock.work();
            ObjectNode detail = detail(execution, status);
            Thread.ofVirtual().name("status-change").start(() -> {
                try (work) {
                    events.publish(
                            "Step Functions Execution Status Change",
                            "aws.states",
                            execution.run().arn(),
                            detail);
                }
            });
        }
    }

    private static ObjectNode detail(RegisteredExecution execution, ExecutionStatus status) {
        RunningExecution run = execution.run();
        boolean ended = status != ExecutionStatus.RUNNING;
        ObjectNode detail = Json.NODES
                .objectNode()
                .put("executionArn", run.arn())
                .put("stateMachineArn", execution.machine().arn())
                .put("name", run.name())
                .put("status", status.name())
                .put("startDate", run.startDate().toEpochMilli());
        detail.put(
                "stopDate",
                run.stopDate().filter(_ -> ended).map(Instant::toEpochMilli).orElse(null));
        data(detail, "input", Optional.of(run.input()));
        data(detail, "output", ended ? run.output() : Optional.empty());
        detail.put("stateMachineVersionArn", execution.versionArn().orElse(null));
        detail.put("stateMachineAliasArn", execution.aliasArn().orElse(null));
        detail.put("redriveCount", run.redriveCount());
        detail.put("redriveDate", run.redriveDate().map(Instant::toEpochMilli).orElse(null));
        detail.put("error", run.error().filter(_ -> ended).orElse(null));
        detail.put("cause", run.cause().filter(_ -> ended).orElse(null));
        return detail;
    }

    private static void data(ObjectNode detail, String name, Optional<String> json) {
        boolean fits = json.map(text -> text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES)
                .orElse(true);
        detail.put(name, fits ? json.orElse(null) : null);
        if (json.isPresent()) {
            detail.putObject(name + "Details").put("included", fits);
        } else {
            detail.putNull(name + "Details");
        }
    }
}
