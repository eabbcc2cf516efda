package dev.statewright.runtime.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.execution.ExecutionIdentity;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.ExecutionPlan;
import dev.statewright.runtime.shell.ExecutionShell;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Starts executions and finds the running ones by their task tokens. */
public final class ExecutionService {
    /** Step Functions ends Express executions after five minutes. */
    private static final long EXPRESS_SECONDS = 300;

    private final Map<String, StartedExecution> running = new ConcurrentHashMap<>();
    private final RecentPlans plans = new RecentPlans();

    /**
     * Starts an execution on a thread of its own and returns at once.
     *
     * @throws InvalidInput where the input is not JSON
     * @throws dev.statewright.runtime.plan.InvalidDefinition where the workflow cannot run
     */
    public RunningExecution start(ExecutionRequest request) {
        Payload input = parse(request.input());
        ExecutionPlan plan = plans.of(request.machine());
        if (request.type() == MachineType.EXPRESS) {
            plan = plan.within(EXPRESS_SECONDS);
        }
        ExecutionIdentity identity = identity(request);
        ExecutionShell shell = new ExecutionShell(plan, identity, request.clock(), request.tasks());
        StartedExecution execution = new StartedExecution(identity, request.input(), shell);
        running.put(identity.executionArn(), execution);
        execution.result().thenRun(() -> running.remove(identity.executionArn()));
        shell.start(
                input,
                request.settings()
                        .seed()
                        .orElseGet(() -> ThreadLocalRandom.current().nextLong()));
        return execution;
    }

    /** @throws InvalidInput where the text is not one JSON value */
    public static Payload parse(String input) {
        try {
            JsonNode node = Json.read(input);
            return Payload.of(node, input);
        } catch (JsonProcessingException e) {
            throw e.getLocation() == null
                    ? new InvalidInput(e.getOriginalMessage(), 1, 1)
                    : new InvalidInput(
                            e.getOriginalMessage(),
                            e.getLocation().getLineNr(),
                            e.getLocation().getColumnNr());
        }
    }

    private static ExecutionIdentity identity(ExecutionRequest request) {
        String name = request.executionName().orElseGet(() -> UUID.randomUUID().toString());
        String[] parts = request.machineArn().split(":");
        String region = request.settings().region().orElse(parts.length > 3 ? parts[3] : "us-east-1");
        String arn = request.type() == MachineType.EXPRESS
                ? request.machineArn().replace(":stateMachine:", ":express:") + ":" + name + ":" + UUID.randomUUID()
                : request.machineArn().replace(":stateMachine:", ":execution:") + ":" + name;
        return new ExecutionIdentity(
                arn,
                name,
                request.machineArn(),
                request.machineName(),
                request.settings().roleArn(),
                region,
                request.type() == MachineType.EXPRESS
                        ? OptionalInt.empty()
                        : request.settings().maxEvents());
    }

    /** @throws UnknownTaskToken where no running execution waits for the token */
    public RunningExecution waitingFor(String token) {
        return running.values().stream()
                .filter(execution -> execution.waitsFor(token))
                .findFirst()
                .orElseThrow(() -> new UnknownTaskToken(token));
    }
}
