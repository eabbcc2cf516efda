package dev.statewright.runtime.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.execution.ExecutionIdentity;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.ExecutionPlan;
import dev.statewright.runtime.shell.ExecutionShell;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Starts executions and finds the running ones by their task tokens. */
public final class ExecutionService {
    /** Step Functions ends Express executions after five minutes. */
    private static final long EXPRESS_SECONDS = 300;

    /** Step Functions' conditions for a redrive. */
    private static final int MOST_EVENTS_TO_REDRIVE = 24_999;

    private static final int MOST_REDRIVES = 1_000;
    private static final Duration REDRIVABLE = Duration.ofDays(14);
    private static final Duration LONGEST = Duration.ofDays(365);

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
            plan.requireExpress();
            plan = plan.within(EXPRESS_SECONDS);
        }
        ExecutionIdentity identity = identity(request);
        ExecutionShell shell = new ExecutionShell(
                plan,
                identity,
                request.clock(),
                request.settings().timeFactor(),
                request.tasks());
        StartedExecution execution = new StartedExecution(identity, request.input(), shell);
        keep(execution);
        shell.start(
                input,
                request.settings()
                        .seed()
                        .orElseGet(() -> ThreadLocalRandom.current().nextLong()));
        return execution;
    }

    private void keep(StartedExecution execution) {
        running.put(execution.arn(), execution);
        execution.result().thenRun(() -> running.remove(execution.arn(), execution));
    }

    /**
     * Takes up again an execution of this service that ended without success, where it ended: what succeeded keeps its result. It has the
     * same ARN and goes on with the same history. The given object stays as it is; the answer is the execution from now on.
     *
     * @throws NotRedrivable where Step Functions' conditions are not met
     */
    public RunningExecution redrive(RunningExecution execution) {
        Optional<String> reason = whyNotRedrivable(execution);
        if (reason.isPresent()) {
            throw new NotRedrivable(reason.get());
        }
        StartedExecution redriven = ((StartedExecution) execution).redrive();
        keep(redriven);
        return redriven;
    }

    /** Why an execution cannot be redriven, as DescribeExecution says it; empty where it can be. */
    public Optional<String> whyNotRedrivable(RunningExecution execution) {
        if (!(execution instanceof StartedExecution started)) {
            return Optional.of("Execution is not of this service and cannot be redriven");
        }
        if (started.isExpress()) {
            return Optional.of("Execution is EXPRESS and cannot be redriven");
        }
        ExecutionStatus status = execution.status();
        if (status == ExecutionStatus.RUNNING || status == ExecutionStatus.SUCCEEDED) {
            return Optional.of("Execution is " + status + " and cannot be redriven");
        }
        if (execution.history().size() >= MOST_EVENTS_TO_REDRIVE) {
            return Optional.of("Execution history event limit exceeded");
        }
        if (execution.redriveCount() >= MOST_REDRIVES) {
            return Optional.of("Execution redrive limit exceeded");
        }
        if (execution.startDate().plus(LONGEST).isBefore(Instant.now())) {
            return Optional.of("Execution has exceeded the max execution time");
        }
        boolean old = execution
                .stopDate()
                .map(date -> date.plus(REDRIVABLE).isBefore(Instant.now()))
                .orElse(false);
        return old ? Optional.of("Execution redrivable period exceeded") : Optional.empty();
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
